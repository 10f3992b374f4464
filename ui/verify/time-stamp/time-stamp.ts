// A time stamp of RFC 3161 over a seal, checked offline: that an authority stated that this seal existed at a time. Whether that
// authority is to be believed is the reader's to decide: only certificates they give are anchors. The twin of pack/time_stamp/mod.rs.

import type { Code } from '../check/fault';
import { hex } from '../read/bytes';
import { sha256 } from '../hash/sha256';
import { type Anchors, NOBODY } from './anchors';
import { checkChain } from './chain';
import { nameText } from './name';
import { checkSigned, readToken, signerOf } from './token';
import { Wrong } from './walk';

/** An answer with its chain is some kilobytes. */
export const LIMIT = 64 << 10;

/** What a token states, once its signature is proven. */
export interface TimeStamp {
  /** As the program writes a moment. The stamped seal existed then. */
  readonly time: string;
  /** The subject of the certificate that signed it, as it names itself. */
  readonly authority: string;
  /** The authority's rules it was made under, as an object identifier. */
  readonly policy: string;
  /** Of the token, in hexadecimal. */
  readonly serial: string;
  /** SHA-256 of the certificate that signed it. */
  readonly certificate: string;
  /** It leads to an anchor that was given, and was valid then. */
  readonly trusted: boolean;
}

/** Checks an answer for something with this SHA-256. */
export async function checkTimeStamp(answer: Uint8Array, sealed: string, anchors = NOBODY): Promise<TimeStamp | { readonly fault: Code }> {
  try {
    return await checked(answer, sealed, anchors);
  } catch (error) {
    if (error instanceof Wrong) return { fault: error.code };
    throw error;
  }
}

async function checked(answer: Uint8Array, sealed: string, anchors: Anchors): Promise<TimeStamp> {
  const token = readToken(answer);
  if (token.imprint !== sealed) throw new Wrong('time-token-other-imprint');
  const signer = signerOf(token);
  await checkSigned(token, signer);
  const trusted = await checkChain(token, signer, anchors);
  const time = new Date(token.time).toISOString().replace('Z', '+00:00');
  return { time, authority: nameText(signer.subject), policy: token.policy, serial: hex(token.serial), certificate: await sha256(Uint8Array.from(signer.der)), trusted };
}
