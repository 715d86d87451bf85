import { libreoffice } from './libreoffice.mjs';
import { openssl } from './openssl.mjs';
import { pdfsig } from './pdfsig.mjs';
import { pyhanko } from './pyhanko.mjs';
import { verapdf } from './verapdf.mjs';

/** @type {import('./judge.js').Judge[]} */
export const judges = [verapdf, pyhanko, pdfsig, openssl, libreoffice];
