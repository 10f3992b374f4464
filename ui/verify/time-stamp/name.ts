// Who a certificate is of, in one line (RFC 4514), as the program writes it.

import { byteString, hex, utf8, visible } from '../read/bytes';
import type { Attribute, Name } from './certificate';
import { IA5, PRINTABLE, TELETEX, UTF8 } from './walk';

/** The attributes that names of authorities are made of; others stand with their numbers. */
const SHORT: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN', '2.5.4.4': 'SN', '2.5.4.5': 'SERIALNUMBER', '2.5.4.6': 'C', '2.5.4.7': 'L', '2.5.4.8': 'ST', '2.5.4.9': 'STREET',
  '2.5.4.10': 'O', '2.5.4.11': 'OU', '2.5.4.12': 'TITLE', '2.5.4.13': 'DESCRIPTION', '2.5.4.15': 'BUSINESSCATEGORY', '2.5.4.16': 'POSTALADDRESS',
  '2.5.4.17': 'POSTALCODE', '2.5.4.18': 'POSTOFFICEBOX', '2.5.4.20': 'TELEPHONENUMBER', '2.5.4.41': 'NAME', '2.5.4.42': 'GN', '2.5.4.43': 'INITIALS',
  '2.5.4.44': 'GENERATIONQUALIFIER', '2.5.4.45': 'X500UNIQUEIDENTIFIER', '2.5.4.46': 'DNQUALIFIER', '2.5.4.65': 'PSEUDONYM',
  '0.9.2342.19200300.100.1.1': 'UID', '0.9.2342.19200300.100.1.3': 'MAIL', '0.9.2342.19200300.100.1.25': 'DC', '1.2.840.113549.1.9.1': 'EMAIL',
};

/** The narrowest first. */
export const nameText = (name: Name): string => visible([...name].reverse().map((set) => set.map(attributeText).join('+')).join(','));

function attributeText(attribute: Attribute): string {
  const [key, text] = [SHORT[attribute.oid], textOf(attribute)];
  return key === undefined || text === undefined ? `${attribute.oid}=#${hex(attribute.value)}` : `${key}=${escaped(text)}`;
}

/** A text in one of the ways that are known here. */
function textOf({ tag, content }: Attribute): string | undefined {
  if (tag === UTF8) return utf8(content);
  const text = byteString(content);
  if (tag === PRINTABLE) return /^[A-Za-z0-9 '()+,\-./:=?]*$/.test(text) ? text : undefined;
  return (tag === IA5 || tag === TELETEX) && /^[\0-\x7f]*$/.test(text) ? text : undefined;
}

function escaped(text: string): string {
  const characters = Array.from(text);
  return characters.map((c, at) => {
    if ((c === '#' && at === 0) || (c === ' ' && (at === 0 || at === characters.length - 1)) || /["+,;<>\\]/.test(c)) return `\\${c}`;
    return /[\0-\x1f\x7f]/.test(c) ? `\\${(c.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}` : c;
  }).join('');
}
