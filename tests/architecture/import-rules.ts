import type { Import } from './imports-of.ts'
import { type Place, placeOf } from './place.ts'

/** Which roles of another module a file of this role may import. Roles that are not here get what `plain` gets. */
const ofOtherModules: Readonly<Record<string, readonly string[]>> = {
  plain: ['facts'],
  command: ['facts'],
  repository: ['facts'],
  routes: ['facts', 'query'],
  tables: ['tables'],
  // Reads may join the whole city; a store gives them rows, and its writes ask for a transaction that they do not have.
  query: ['facts', 'query', 'tables', 'store'],
  facts: ['facts', 'tables'],
}

/** Which parts of the repository a part may import besides itself. */
const ofOtherParts: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  db: ['shared', 'clock'],
  http: ['shared', 'db', 'clock'],
  clock: ['shared'],
  assembly: ['shared', 'db', 'http', 'clock', 'module'],
  module: ['shared', 'db', 'clock'],
  seed: ['shared', 'db', 'clock', 'assembly'],
  feature: ['shared', 'ui', 'api', 'session'],
  ui: ['shared'],
  api: ['shared'],
  session: ['shared', 'api', 'ui'],
  app: ['shared', 'ui', 'api', 'session', 'feature'],
}

/** Packages that have one home. */
const homes: readonly (readonly [name: RegExp, home: RegExp])[] = [
  [/^echarts/, /^client\/src\/ui\/chart\.tsx$/],
  [/^better-sqlite3$/, /^server\/src\/db\//],
  [/^drizzle-orm/, /^server\/src\/(db|modules)\//],
  [
    /^(fastify|@fastify\/.+)$/,
    /^server\/src\/(app\.ts$|http\/|modules\/[^/]+\/[^/]+\.routes\.ts$|modules\/accounts\/(session|sign-in)-)/,
  ],
  [/^hucre/, /^server\/src\/modules\/importing\//],
]

/** Single ways through a wall, each with its reason; one that nobody uses any more is to go. */
export interface Gate {
  readonly from: RegExp
  readonly to: RegExp
  readonly because: string
}

export const gates: readonly Gate[] = [
  {
    from: /^server\/src\/modules\/importing\//,
    to: /^server\/src\/modules\/[^/]+\/[^/]+\.store\.ts$/,
    because: 'an import reaches the tables of each module through its table store',
  },
  {
    from: /^server\/src\/modules\/importing\/[^/]+\.command\.ts$/,
    to: /^server\/src\/modules\/reports\/(save-lines|restore-lines|take-report-step)\.command\.ts$/,
    because: 'a workbook fills in, hands in and gives back a report by the rules of the grid, in the same write',
  },
  {
    from: /\.store\.ts$/,
    to: /^server\/src\/modules\/importing\/table-store\.ts$/,
    because: 'every table store has the one shape that imports know',
  },
  {
    from: /^server\/src\/modules\/importing\//,
    to: /^server\/src\/http\/(file-store|event-bus|upload)\.ts$/,
    because: 'an import takes an uploaded file, keeps it as evidence and tells how far it is',
  },
  {
    from: /^server\/src\/modules\/.*\.routes\.ts$/,
    to: /^server\/src\/http\//,
    because: 'only routes speak HTTP',
  },
  {
    from: /^server\/src\/modules\/[^/]+\/[^/]+\.routes\.ts$/,
    to: /^server\/src\/modules\/importing\/workbook\/write-sheets\.ts$/,
    because: 'workbooks that people read are written where all workbooks are',
  },
  {
    from: /^server\/src\/modules\/assessment\/sheet\.routes\.ts$/,
    to: /^server\/src\/modules\/importing\/workbook\/(read-workbook|read-xlsx|write-marking-workbook)\.ts$/,
    because: 'a sheet of marks is read and written as a workbook without passing through imports, which keep files',
  },
  {
    from: /^server\/src\/modules\/.*\.query\.ts$/,
    to: /^server\/src\/modules\/figures\/[^/.]+\.ts$/,
    because: 'figures are what every read model is made of',
  },
  {
    from: /^server\/src\/modules\/periods\/[^/]+\.command\.ts$/,
    to: /^server\/src\/modules\/(reports\/open-reports|snapshots\/take-snapshot)\.command\.ts$/,
    because: 'a month opens its reports and freezes its snapshot in the same write',
  },
  {
    from: /^server\/src\/modules\/corrections\/[^/]+\.command\.ts$/,
    to: /^server\/src\/modules\/reports\/(write-report-line|report-line\.store)\.ts$/,
    because: 'an approved correction changes the one home of figures',
  },
  {
    from: /^server\/src\/db\//,
    to: /^server\/src\/modules\/trail\//,
    because: 'every write leaves a line of trail, and its number is the revision of the data',
  },
  {
    from: /^server\/src\/http\//,
    to: /^server\/src\/modules\/accounts\/session-[a-z]+\.ts$/,
    because: 'who asks is known before any route',
  },
  {
    from: /^server\/src\/http\/mount\.ts$/,
    to: /^server\/src\/modules\/replies\//,
    because: 'a request that comes twice is answered by its first reply',
  },
  {
    from: /^seed\//,
    to: /^server\/src\/modules\/[^/]+\/[^/]+\.command\.ts$/,
    because: 'the demo city is written by commands, as any other',
  },
  {
    from: /^seed\//,
    to: /^server\/src\/modules\/(accounts\/password|importing\/import-file|importing\/workbook\/write-table)\.ts$/,
    because: 'the demo city comes in as workbooks and signs in with passwords',
  },
  {
    from: /^seed\//,
    to: /^server\/src\/(http\/world\.ts$|modules\/reports\/report-(board|page)\.query\.ts$)/,
    because: 'the demo city is loaded into an open world, and its districts find their reports there',
  },
]

function modulesForbid(from: Place, to: Place): boolean {
  if (from.name === to.name) return false
  const allowed = ofOtherModules[from.role] ?? ofOtherModules['plain'] ?? []
  return !allowed.includes(to.role)
}

function packageForbids(from: string, to: string): boolean {
  const place = placeOf(from)
  if (place.part === 'shared') return to !== 'zod'
  if (place.part === 'seed') return !to.startsWith('node:')
  const home = homes.find(([name]) => name.test(to))
  return home !== undefined && !home[1].test(from)
}

function partsForbid(from: Place, to: Place): boolean {
  if (from.part === 'module' && to.part === 'module') return modulesForbid(from, to)
  if (from.part === 'feature' && to.part === 'feature') return from.name !== to.name
  return from.part !== to.part && ofOtherParts[from.part]?.includes(to.part) !== true
}

export const opens = (gate: Gate, { from, to }: Import): boolean => gate.from.test(from) && gate.to.test(to)

/** Is this import against the rules? A file that is not in any part of the repository is refused as a package would be. */
export function isForbidden({ from, to }: Import): boolean {
  const target = placeOf(to)
  if (target.part === 'package') return packageForbids(from, to)
  if (gates.some((gate) => opens(gate, { from, to }))) return false
  return partsForbid(placeOf(from), target)
}
