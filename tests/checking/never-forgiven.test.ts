import { describe, expect, it } from 'vitest';
import { neverForgiven } from '../../src/checking/never-forgiven.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { compileBody } from '../support/workspace.js';

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
const files = { '2025-2027/regionhalsan/bild.png': PNG as never };

const found = (body: string, said: readonly Diagnostic[] = []) => {
  const { commission } = compileBody(body, files);
  return neverForgiven(commission!, said).map(
    ({ rule, severity, place, message }) => `${place.start.line} ${severity} ${rule}: ${message.sv}`,
  );
};

describe('what PDF/UA never forgives', () => {
  it('is a picture without a description', () => {
    expect(found('# Rubrik\n\nSe bilden:\n\n![](bild.png)\n\n![Ett diagram](bild.png)\n')).toEqual([
      '13 error pdf-ua: Bilden saknar beskrivning.',
    ]);
  });

  it('is a heading that skips a level', () => {
    expect(found('# Kapitel\n\nText.\n\n### Del\n\nText.\n\n## Avsnitt\n\n### Del\n\nText.\n')).toEqual([
      '13 error pdf-ua: Rubriken ”Del” ligger på nivå 3, men den över ligger på nivå 1.',
    ]);
  });

  it('is not said twice, and is said when a check was told to be mild', () => {
    const body = '# Rubrik\n\n![](bild.png)\n';
    const { diagnostics } = compileBody(body, files);
    expect(diagnostics.map(({ rule }) => rule)).toContain('accessibility');
    expect(found(body, diagnostics)).toEqual([]);
    const mild = diagnostics.map((each) => ({ ...each, severity: 'warning' as const }));
    expect(found(body, mild)).toHaveLength(1);
  });
});
