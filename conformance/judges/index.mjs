import { verapdf } from './verapdf.mjs';

/** @type {import('./judge.js').Judge[]} */
export const judges = [verapdf];
