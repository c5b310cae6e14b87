import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const programs = '/usr/lib/postgresql'
const extensions = '/usr/share/postgresql'

/** The newest PostgreSQL here that has PostGIS, where Debian and its kin put them. */
function versionWithPostgis(): string | undefined {
  const versions = existsSync(programs) ? readdirSync(programs) : []
  return versions
    .filter((version) => existsSync(join(programs, version, 'bin/initdb')))
    .filter((version) => existsSync(join(extensions, version, 'extension/postgis.control')))
    .toSorted((a, b) => Number(b) - Number(a))[0]
}

interface Owner {
  readonly uid?: number
  readonly gid?: number
}

const idOf = (what: '-u' | '-g'): number => Number(spawnSync('id', [what, 'postgres'], { encoding: 'utf8' }).stdout)

/** PostgreSQL refuses to run as root, so root hands the cluster to the user that its package made. */
const ownerHere = (): Owner => (process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {})

/** A database with PostGIS that nothing else knows of. */
export interface Cluster {
  readonly version: string
  /** What psql prints for the statements, a row a line, columns apart by `|`; refused statements throw. */
  readonly ask: (statements: string) => string
  /** Stops the server and removes all of it. */
  readonly end: () => void
}

/** A cluster in a folder of its own, reached by a socket in that folder; `null` where PostGIS is not installed. */
export function temporaryCluster(): Cluster | null {
  const version = versionWithPostgis()
  if (!version) return null
  const owner = ownerHere()
  const folder = mkdtempSync(join(tmpdir(), 'pianqu-postgis-'))
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(folder, owner.uid, owner.gid)
  const [data, log] = [join(folder, 'data'), join(folder, 'log')]

  function run(program: string, given: readonly string[], input = ''): string {
    // `pg_ctl` leaves the server behind with what it was given: a pipe would never be seen to end.
    const stdio = program === 'pg_ctl' ? 'ignore' : 'pipe'
    const path = join(programs, version ?? '', 'bin', program)
    const { status, stdout, stderr, error } = spawnSync(path, given, {
      ...owner,
      cwd: folder,
      input: stdio === 'pipe' ? input : undefined,
      stdio,
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    })
    if (status !== 0) throw new Error(`${program}: ${error?.message ?? stderr ?? `exit ${status}`}`)
    return stdout ?? ''
  }

  const end = (): void => {
    try {
      if (existsSync(join(data, 'postmaster.pid'))) run('pg_ctl', ['stop', '-w', '-m', 'immediate', '-D', data])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }

  try {
    run('initdb', ['-D', data, '-U', 'bench', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'])
    run('pg_ctl', ['start', '-w', '-D', data, '-l', log, '-o', `-k ${folder} -c listen_addresses=`])
  } catch (problem) {
    end()
    throw problem
  }
  const ask = (statements: string) =>
    run(
      'psql',
      ['-XqAt', '-v', 'ON_ERROR_STOP=1', '-h', folder, '-U', 'bench', '-d', 'postgres', '-f', '-'],
      statements,
    )
  return { version, ask, end }
}
