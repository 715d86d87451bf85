import type { BrowserChoice } from './find-browser.js';

/**
 * No network: no updates, no telemetry, and should a request get past every other lock, no name resolves and no proxy
 * answers.
 */
const NO_NETWORK = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
];

/** Nothing of a person's browser. */
const NO_FURNITURE = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-extensions',
  '--disable-default-apps',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disable-search-engine-choice-screen',
  '--password-store=basic',
  '--use-mock-keychain',
  '--mute-audio',
  '--hide-scrollbars',
];

/** Always the same result, at full speed. */
const STEADY = [
  '--disable-gpu',
  '--force-color-profile=srgb',
  // Containers often have a /dev/shm that is too small for a renderer.
  '--disable-dev-shm-usage',
  '--disable-hang-monitor',
  '--disable-ipc-flooding-protection',
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  // Without RenderDocument a tab keeps its frame from one document to the next, which costs a fifth less.
  '--disable-features=Translate,MediaRouter,OptimizationHints,BackForwardCache,AcceptCHFrame,RenderDocument',
];

/** Chromium's command line for printing documents. `sandbox` is off only where the system does not let it run. */
export function browserArguments(choice: BrowserChoice, profile: string, sandbox: boolean): string[] {
  return [
    choice.shell ? '--headless' : '--headless=new',
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    ...NO_NETWORK,
    ...NO_FURNITURE,
    ...STEADY,
    ...(sandbox ? [] : ['--no-sandbox']),
    'about:blank',
  ];
}
