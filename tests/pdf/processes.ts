import { readdirSync, readFileSync } from 'node:fs';

/** A process as Linux describes it in /proc. */
export interface ProcessInfo {
  pid: number;
  parent: number;
  group: number;
  /** `Z` for one that has ended and was not yet waited for. */
  state: string;
  command: string;
  /** Memory of its own and its share of what it shares, in MB. */
  megabytes: number;
}

/** Every living process of a group. A browser's group carries the number of its first process. */
export function processesOf(group: number): ProcessInfo[] {
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return numbers
    .flatMap((pid) => describe(Number(pid)) ?? [])
    .filter((each) => each.group === group && each.state !== 'Z');
}

function describe(pid: number): ProcessInfo | undefined {
  try {
    // The name in brackets may hold anything.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const [state, parent, group] = [fields[0]!, Number(fields[1]), Number(fields[2])];
    const kilobytes = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return { pid, parent, group, state, command, megabytes: Number(kilobytes ?? 0) / 1024 };
  } catch {
    return undefined;
  }
}
