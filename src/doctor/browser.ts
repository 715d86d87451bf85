import type { Text } from '../model/diagnostic.js';
import { EnvironmentError } from '../model/environment-error.js';
import { type BrowserChoice, findBrowser, Printer } from '../pdf/index.js';
import { thisMachine } from '../pdf/machine.js';
import type { Requirement } from './requirement.js';

const NAME: Text = { sv: 'Webbläsare', en: 'Browser' };

const KINDS: Record<BrowserChoice['kind'], Text> = {
  bundled: { sv: 'följer med programmet', en: 'comes with the program' },
  chosen: { sv: 'utpekad i PUPPETEER_EXECUTABLE_PATH', en: 'named in PUPPETEER_EXECUTABLE_PATH' },
  installed: { sv: 'installerad på datorn', en: 'installed on the machine' },
};

/** The browser that prints, started to see that it starts, and whether its own sandbox is on. */
export async function browser(environment: NodeJS.ProcessEnv): Promise<Requirement[]> {
  try {
    const choice = findBrowser(environment);
    const printer = await Printer.launch({ browser: choice, pages: 1, env: environment });
    try {
      const engine = await printer.engine();
      return [started(engine, choice), sandbox(await printer.sandbox())];
    } finally {
      await printer.close();
    }
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    return [{ id: 'browser', name: NAME, status: 'error', text: error.text, hint: error.hint }];
  }
}

function started(engine: string, { kind, path }: BrowserChoice): Requirement {
  const text = { sv: `${engine}, ${KINDS[kind].sv}: ${path}`, en: `${engine}, ${KINDS[kind].en}: ${path}` };
  return { id: 'browser', name: NAME, status: 'ok', text };
}

function sandbox(on: boolean): Requirement {
  const common = { id: 'sandbox', name: { sv: 'Sandlåda', en: 'Sandbox' } } as const;
  if (on) return { ...common, status: 'ok', text: { sv: 'på', en: 'on' } };
  const { root } = thisMachine();
  return {
    ...common,
    status: 'warning',
    text: root
      ? { sv: 'av, eftersom programmet körs som root', en: 'off, because the program runs as root' }
      : { sv: 'av, eftersom systemet inte tillåter den', en: 'off, because the system does not allow it' },
    hint: root
      ? {
          sv: 'Kör som en vanlig användare. Även utan den kör dokumenten inga skript och når inget utanför sig själva.',
          en: 'Run as an ordinary user. Also without it, documents run no script and reach nothing outside themselves.',
        }
      : {
          sv: 'Tillåt namnrymder för användare (user namespaces) i systemet eller i containern.',
          en: 'Allow user namespaces in the system or in the container.',
        },
  };
}
