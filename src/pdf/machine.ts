/**
 * Properties of a machine that decide which browser can run on it. Plain data, so that tests can describe other
 * machines.
 */
export interface Machine {
  platform: NodeJS.Platform;
  /** As in `process.arch`: `x64`, `arm64`, … */
  arch: string;
  /** Version of the GNU C library, e.g. `2.36`; absent on musl and on everything but Linux. */
  glibc?: string;
  /** True when the process runs as root, where Chromium refuses to start with its sandbox. */
  root: boolean;
}

let known: Machine | undefined;

/** The machine this process runs on. */
export function thisMachine(): Machine {
  if (known === undefined) {
    const glibc = process.platform === 'linux' ? glibcVersion() : undefined;
    known = {
      platform: process.platform,
      arch: process.arch,
      ...(glibc === undefined ? {} : { glibc }),
      root: process.getuid?.() === 0,
    };
  }
  return known;
}

function glibcVersion(): string | undefined {
  const report = process.report as NodeJS.ProcessReport & { excludeNetwork?: boolean };
  const before = report.excludeNetwork;
  // Otherwise the report looks up every network interface, which can take seconds.
  report.excludeNetwork = true;
  const { header } = report.getReport() as { header?: { glibcVersionRuntime?: string } };
  report.excludeNetwork = before ?? false;
  return header?.glibcVersionRuntime;
}

/** Whether version `a` is at least `b`; both are numbers with dots between them. */
export function isAtLeast(a: string, b: string): boolean {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (let i = 0; i < right!.length; i++) {
    const difference = (left![i] ?? 0) - right![i]!;
    if (difference !== 0) return difference > 0;
  }
  return true;
}
