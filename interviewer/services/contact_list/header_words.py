"""The words that head columns in contact lists, in several languages, and what they mean here."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from interviewer.services.contact_list.letters import folded

_NOT_LETTERS = re.compile(r"[\W_]+")

WORDS: Mapping[str, str] = MappingProxyType(
    {
        "account": "account, account id, account no, account number, account code, client id, client no, customer id,"
        " customer no, customer number, company id, kundennummer, kundennr, kunden id, konto, debitor, compte,"
        " code client, numero client, cuenta, id cliente, codice cliente, klantnummer, conta, konto klienta",
        "account_name": "account name, company, company name, firm, firma, firmenname, unternehmen, organisation,"
        " organization, organisation name, organization name, client, client name, customer, customer name, business,"
        " employer, kunde, kundenname, societe, entreprise, raison sociale, nom du client, empresa, compania,"
        " razon social, cliente, nombre de la empresa, azienda, societa, ragione sociale, ditta, bedrijf,"
        " bedrijfsnaam, klant, klantnaam, organisatie, nome da empresa, firma nazwa, nazwa firmy, przedsiebiorstwo,"
        " klient, foretag, foretagsnamn, kund, virksomhed, bedrift, selskap, spolecnost, firmanavn, yritys, asiakas",
        "name": "name, contact, contact name, contact person, person, full name, fullname, respondent, participant,"
        " ansprechpartner, ansprechpartnerin, ansprechperson, kontakt, kontaktperson, nom complet, nom et prenom,"
        " interlocuteur, nombre completo, nombre y apellidos, contacto, persona de contacto, nome completo,"
        " contatto, referente, nome e cognome, contactpersoon, volledige naam, naam, contato, pessoa de contato,"
        " imie i nazwisko, osoba kontaktowa, namn, kontaktperson namn, navn, nimi, jmeno a prijmeni",
        "first_name": "first name, firstname, given name, forename, vorname, prenom, nombre, nombres, primeiro nome,"
        " voornaam, imie, fornamn, fornavn, jmeno, etunimi, christian name",
        "last_name": "last name, lastname, surname, family name, nachname, familienname, zuname, nom de famille,"
        " apellido, apellidos, cognome, achternaam, apelido, sobrenome, nazwisko, efternamn, etternavn, efternavn,"
        " prijmeni, sukunimi",
        "title": "title, job title, jobtitle, position, job, function, job function, designation, occupation,"
        " berufsbezeichnung, funktion, stelle, stellung, tatigkeit, titel, fonction, poste, intitule du poste,"
        " cargo, puesto, funcion, posizione, mansione, qualifica, functie, functietitel, funcao, stanowisko,"
        " befattning, stilling, tittel, pozice, tehtava, titre",
        "role": "role, rolle, decision role, buying role, role in decision, influence, contact role, entscheiderrolle,"
        " kaufrolle, role in buying, papel, rol, ruolo, rola, roll, papel na decisao, role d achat",
        "email": "email, e mail, mail, email address, e mail address, mail address, emailaddress, work email,"
        " business email, email 1, e mail 1, primary email, emailadresse, e mail adresse, mailadresse, courriel,"
        " adresse e mail, adresse mail, adresse email, correo, correo electronico, posta elettronica, indirizzo email,"
        " emailadres, e mailadres, endereco de email, adres e mail, adres email, e post, epost, epostadresse,"
        " e postadress, sahkoposti",
        "phone": "phone, telephone, tel, telefon, phone number, telephone number, work phone, business phone,"
        " office phone, direct line, phone 1, mobile, mobile phone, mobile number, cell, cell phone, telefonnummer,"
        " telefon geschaftlich, durchwahl, handy, mobil, mobilnummer, mobiltelefon, rufnummer, telephone portable,"
        " portable, numero de telephone, telefono, numero de telefono, movil, cellulare, telefoon, telefoonnummer,"
        " mobiel, telefone, celular, telemovel, numer telefonu, telefonnr, tlf, puhelin, telephone fixe",
        "timezone": "timezone, time zone, tz, zeitzone, fuseau horaire, fuseau, zona horaria, huso horario,"
        " fuso orario, tijdzone, fuso horario, strefa czasowa, tidszon, tidssone, tidszone, casove pasmo, aikavyohyke",
        "language": "language, lang, preferred language, interview language, sprache, langue, idioma, lengua, lingua,"
        " taal, jezyk, sprak, sprog, jazyk, kieli",
        "notes": "notes, note, comment, comments, remark, remarks, memo, notizen, notiz, bemerkung, bemerkungen,"
        " anmerkung, anmerkungen, kommentar, remarque, remarques, commentaire, commentaires, notas, comentario,"
        " comentarios, observaciones, observacoes, commenti, osservazioni, opmerking, opmerkingen, notities, uwagi,"
        " notatki, anteckningar, kommentarer, merknad, bemaerkninger, poznamka, poznamky, huomautus",
        "person": "person id, person key, personid, contact id, kontakt id",
    }
)
"""Field of a contact, and its words as they read without accents and signs."""


def plain(header: str) -> str:
    """A header without accents, signs, case and gaps: "E-Mail *" reads "email"."""
    return _NOT_LETTERS.sub("", folded(header))


def meanings() -> dict[str, str]:
    """Every plain header word and the field it means."""
    found = {plain(field): field for field in WORDS}
    for field, words in WORDS.items():
        found.update((plain(word), field) for word in words.split(","))
    return found
