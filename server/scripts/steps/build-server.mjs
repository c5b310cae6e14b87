import { isAbsolute } from 'node:path'
import { inRepository } from './repository.mjs'

/** Our own packages are TypeScript and go into the bundle; what came from the registry stays where it was installed. */
const isFromRegistry = (/** @type {string} */ id) =>
  !id.startsWith('.') && !isAbsolute(id) && !id.startsWith('@pianqu/') && !id.startsWith('\0')

/** One file a program, without types: a server starts in a second where TypeScript would be read file by file. */
export async function buildServer() {
  const { build } = await import('rolldown')
  await build({
    cwd: inRepository('server'),
    input: {
      main: inRepository('server/src/main.ts'),
      cli: inRepository('server/src/cli.ts'),
      worker: inRepository('server/src/worker.ts'),
      'load-demo': inRepository('seed/load-demo.ts'),
    },
    platform: 'node',
    external: isFromRegistry,
    output: { dir: inRepository('server/dist'), format: 'esm', sourcemap: true, chunkFileNames: 'chunk-[hash].js' },
  })
}
