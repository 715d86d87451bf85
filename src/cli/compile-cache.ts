import module from 'node:module';

/** Lets Node keep compiled code between runs where it can (22.1 and later). */
export function enableCompileCache(): void {
  const { enableCompileCache } = module as { enableCompileCache?: () => unknown };
  enableCompileCache?.();
}
