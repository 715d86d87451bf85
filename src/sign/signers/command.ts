import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import type { Text } from '../../model/diagnostic.js';
import { EnvironmentError } from '../../model/environment-error.js';
import { type Certificate, chainOf, readCertificates } from '../crypto/certificate.js';
import { type Signer, schemeFor } from '../crypto/cms-build.js';

/** An external signing command: an HSM, a key service, remote signing. */
export interface CommandOptions {
  /** Program and arguments; no shell is involved. */
  command: readonly [string, ...string[]];
  /** More certificates that the chain may need. */
  pool: readonly Certificate[];
  timeoutMs: number;
  signal: AbortSignal;
}

/** An answer larger than this is none. */
const LARGEST = 4 * 1024 * 1024;

/**
 * A signer behind a command that speaks JSON: one object on standard input, one on standard output, once for the
 * certificates and once for each signature. The protocol is described in docs/signing.md. The command is trusted with
 * nothing: what it returns is checked against its certificate.
 *
 * @throws EnvironmentError when it fails, takes too long or answers something else
 */
export async function commandSigner(options: CommandOptions): Promise<Signer> {
  const { command, pool } = options;
  const answer = await ask({ version: 1, operation: 'certificates' }, options);
  const [leaf, ...others] = certificatesIn(answer.certificates, command[0]);
  if (!leaf) throw useless(command[0], 'inga certifikat', 'no certificates');
  const [, ...issuers] = chainOf(leaf, [...others, ...pool]);
  let scheme: Signer['scheme'];
  try {
    scheme = schemeFor(leaf.node.publicKey);
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    throw useless(
      command[0],
      `ett certifikat som inte går att använda (${why})`,
      `a certificate of no use (${why})`,
    );
  }
  const thumbprint = createHash('sha256').update(leaf.der).digest('hex');
  return {
    certificates: [leaf, ...issuers],
    scheme,
    async sign(attributes, digest) {
      const reply = await ask(
        {
          version: 1,
          operation: 'sign',
          certificate: thumbprint,
          algorithm: scheme.kind,
          hash: scheme.hash,
          digest: base64(digest),
          data: base64(attributes),
        },
        options,
      );
      if (typeof reply.signature !== 'string' || !isBase64(reply.signature)) {
        throw useless(command[0], 'ingen underskrift', 'no signature');
      }
      return Buffer.from(reply.signature, 'base64');
    },
  };
}

function certificatesIn(value: unknown, program: string): Certificate[] {
  if (!Array.isArray(value)) return [];
  try {
    return value.flatMap((item) =>
      readCertificates(Buffer.from(String(item), String(item).includes('-----BEGIN') ? 'latin1' : 'base64')),
    );
  } catch {
    throw useless(program, 'ett certifikat som inte går att läsa', 'a certificate that cannot be read');
  }
}

type Answer = Record<string, unknown>;

async function ask(question: Answer, options: CommandOptions): Promise<Answer> {
  const [program] = options.command;
  const { stdout, failure } = await run(`${JSON.stringify(question)}\n`, options);
  const answer = parsed(stdout);
  if (typeof answer?.error === 'string') {
    throw failed(program, { sv: `säger: ${answer.error}`, en: `says: ${answer.error}` });
  }
  if (failure) throw failed(program, failure);
  if (!answer) throw useless(program, 'något annat än JSON', 'something else than JSON');
  return answer;
}

function parsed(text: string): Answer | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Answer)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Output of a command, and its failure if it failed. */
interface CommandOutcome {
  stdout: string;
  failure: Text | undefined;
}

function run(input: string, { command, timeoutMs, signal }: CommandOptions): Promise<CommandOutcome> {
  const [program, ...args] = command;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'pipe', timeout: timeoutMs, signal });
    const output: Buffer[] = [];
    const complaints: Buffer[] = [];
    let size = 0;
    child.stdout.on('data', (part: Buffer) => {
      size += part.length;
      if (size > LARGEST) child.kill();
      else output.push(part);
    });
    child.stderr.on('data', (part: Buffer) => complaints.push(part));
    // A command that ends before it has read everything is judged by how it ends.
    child.stdin.on('error', () => undefined);
    child.on('error', (error: NodeJS.ErrnoException) => {
      if (signal.aborted) reject(signal.reason);
      else
        reject(
          failed(program, {
            sv: `går inte att starta (${error.code})`,
            en: `cannot be started (${error.code})`,
          }),
        );
    });
    child.on('close', (code, by) => {
      const said = Buffer.concat(complaints).toString('utf8').trim().slice(-300);
      resolve({
        stdout: Buffer.concat(output).toString('utf8'),
        failure: ended(code, by, timeoutMs / 1000, said === '' ? '' : `: ${said}`),
      });
    });
    child.stdin.end(input);
  });
}

function ended(
  code: number | null,
  by: NodeJS.Signals | null,
  seconds: number,
  said: string,
): Text | undefined {
  if (by) {
    return {
      sv: `avbröts (${by}; det får ta ${seconds} s, se --signer-timeout)${said}`,
      en: `was stopped (${by}; it may take ${seconds} s, see --signer-timeout)${said}`,
    };
  }
  return code === 0 ? undefined : { sv: `slutade med ${code}${said}`, en: `ended with ${code}${said}` };
}

function failed(program: string, what: Text): EnvironmentError {
  return new EnvironmentError(
    { sv: `Underskriftskommandot ${program} ${what.sv}.`, en: `The signing command ${program} ${what.en}.` },
    {
      sv: 'Inget är underskrivet. Vad kommandot ska göra står i docs/signing.md.',
      en: 'Nothing is signed. What the command is to do is described in docs/signing.md.',
    },
  );
}

function useless(program: string, sv: string, en: string): EnvironmentError {
  return failed(program, { sv: `svarade med ${sv}`, en: `answered with ${en}` });
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

function isBase64(text: string): boolean {
  return /^[A-Za-z0-9+/\s]+=*\s*$/.test(text);
}
