import type { Import } from './imports-of.ts'
import { type Place, placeOf } from './place.ts'

/** Which roles of another module a file of this role may import. Roles that are not here get what `plain` gets. */
const ofOtherModules: Readonly<Record<string, readonly string[]>> = {
  plain: ['facts'],
  command: ['facts', 'writes'],
  repository: ['facts', 'writes'],
  // What a module lets others write of its own, inside their command.
  writes: ['facts', 'writes'],
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
  work: ['shared', 'db', 'clock'],
  http: ['shared', 'db', 'clock', 'work'],
  clock: ['shared'],
  workbook: ['shared'],
  assembly: ['shared', 'db', 'http', 'clock', 'workbook', 'work', 'module'],
  module: ['shared', 'db', 'clock', 'workbook', 'work'],
  seed: ['shared', 'db', 'clock', 'assembly'],
  ui: ['shared'],
  api: ['shared'],
  navigation: ['shared'],
  session: ['shared', 'api', 'navigation'],
  parts: ['shared', 'ui', 'api', 'navigation', 'session'],
  editing: ['shared', 'ui', 'api', 'session'],
  feature: ['shared', 'ui', 'api', 'navigation', 'session', 'parts', 'editing'],
  app: ['shared', 'ui', 'api', 'navigation', 'session', 'parts', 'feature'],
}

/** Parts from the ground up: each stands one floor above the highest that it may import. */
export function floorsOfParts(which: RegExp): string[][] {
  const parts = Object.keys(ofOtherParts).filter((part) => which.test(part))
  const floorOf = (part: string): number =>
    1 + Math.max(0, ...(ofOtherParts[part] ?? []).filter((other) => parts.includes(other)).map(floorOf))
  const highest = Math.max(...parts.map(floorOf))
  return Array.from({ length: highest }, (_, at) => parts.filter((part) => floorOf(part) === at + 1))
}

/** Parts that know a few rooms of `shared` only: who reads and writes cells knows no kind of table and no rule of the city. */
const roomsOfShared: Readonly<Record<string, readonly string[]>> = {
  workbook: ['workbook', 'http'],
}

/** Packages that have one home. */
const homes: readonly (readonly [name: RegExp, home: RegExp])[] = [
  [/^echarts/, /^client\/src\/ui\/chart\/chart\.tsx$/],
  [/^better-sqlite3$/, /^server\/src\/db\//],
  [/^drizzle-orm/, /^server\/src\/(db\/|modules\/.+\.(tables|query|facts|repository|store|writes|command)\.ts$)/],
  [
    /^(fastify|@fastify\/.+)$/,
    /^server\/src\/(app\.ts$|http\/|modules\/.+\.routes\.ts$|modules\/accounts\/(session\.store|sign-in-throttle)\.ts$)/,
  ],
  [/^hucre/, /^server\/src\/workbook\//],
]

/** Files of our own that few may import. */
const guarded: readonly (readonly [file: RegExp, from: RegExp])[] = [
  // Who reads is given no transaction, and the type of a database that is not one has no word for writing.
  [/^server\/src\/db\/command\.ts$/, /^(?!server\/src\/modules\/.+\.(query|facts|tables)\.ts$)/],
  [/^server\/src\/db\/unattended\.ts$/, /^server\/src\/modules\/(accounts\/session|replies\/first-reply)\.store\.ts$/],
]

/** Single ways through a wall, each with its reason; one that nobody uses any more is to go. */
export interface Gate {
  readonly from: RegExp
  readonly to: RegExp
  readonly because: string
}

export const gates: readonly Gate[] = [
  {
    from: /^server\/src\/modules\/[^/]+\/[^/]+\.routes\.ts$/,
    to: /^server\/src\/modules\/lists\/list-workbook\.job\.ts$/,
    because: 'the workbooks of all lists are written by one job',
  },
  {
    from: /^server\/src\/modules\/importing\//,
    to: /^server\/src\/modules\/.+\.store\.ts$/,
    because: 'an import reaches the tables of each module through its table store',
  },
  {
    from: /^server\/src\/modules\/importing\/import-targets\.ts$/,
    to: /^server\/src\/modules\/[^/]+\/[^/]+\.tables\.ts$/,
    because: 'a table that only imports write, row by row, needs no store of its own',
  },
  {
    from: /^server\/src\/modules\/importing\/[^/]+\.command\.ts$/,
    to: /^server\/src\/modules\/reports\/(save-lines|restore-lines|take-report-step)\.command\.ts$/,
    because: 'a workbook fills in, hands in and gives back a report by the rules of the grid, in the same write',
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
    from: /^server\/src\/modules\/.*\.query\.ts$/,
    to: /^server\/src\/modules\/figures\/[^/.]+\.ts$/,
    because: 'figures are what every read model is made of',
  },
  {
    from: /^server\/src\/modules\/publishing\/[^/]+\.command\.ts$/,
    to: /^server\/src\/modules\/(reports\/open-reports\.command|figures\/list-periods\.query)\.ts$/,
    because: 'a month opens its reports in the same write and answers with itself as the list of months has it',
  },
  {
    from: /^server\/src\/modules\/(inbox\/inbox|meetings\/meeting)\.routes\.ts$/,
    to: /^server\/src\/modules\/blockers\/blocker\.routes\.ts$/,
    because:
      'what days have done to blockers is written down before anybody is told what waits, or what is to be met about',
  },
  {
    from: /^server\/src\/modules\/boards\/light\.routes\.ts$/,
    to: /^server\/src\/modules\/lights\/[^/]+\.command\.ts$/,
    because: 'a light is set on the page of its project, and whoever may not open the page may not see it',
  },
  {
    from: /^server\/src\/modules\/(reports|corrections|publishing)\//,
    to: /^server\/src\/modules\/months\/([^/]+\.(tables|store)|line-content)\.ts$/,
    because: 'the rows of a month lie below all who read them, and those who write them stand above',
  },
  {
    from: /^server\/src\/modules\/bonds\//,
    to: /^server\/src\/modules\/bond-ledger\/[^/]+\.(tables|store)\.ts$/,
    because: 'the ledger lies below all who read it, and who deals in bonds writes it',
  },
  {
    from: /^server\/src\/modules\/adjustments\//,
    to: /^server\/src\/modules\/areas\/adjustment\.tables\.ts$/,
    because: 'what was decided on an area lies beside the area, and the deciding stands above',
  },
  {
    from: /^server\/src\/modules\/importing\//,
    to: /^server\/src\/modules\/evidence\/import\.tables\.ts$/,
    because: 'where a row came from lies below all who show it, and only importing writes it',
  },
  {
    from: /^server\/src\/modules\/publishing\//,
    to: /^server\/src\/modules\/snapshots\/(snapshot-hash|[^/]+\.tables)\.ts$/,
    because: 'stored truth lies below all who read it, and only the publishing of a month writes it',
  },
  {
    from: /^server\/src\/modules\/verifying\//,
    to: /^server\/src\/modules\/(snapshots\/snapshot-hash|assessment\/results\/result-hash)\.ts$/,
    because: 'whether a snapshot or a result is what was published is told by hashing it again',
  },
  {
    from: /^server\/src\/http\//,
    to: /^server\/src\/modules\/accounts\/session(-actor\.facts|\.store)\.ts$/,
    because: 'who asks is known before any route',
  },
  {
    from: /^server\/src\/http\/mount\.ts$/,
    to: /^server\/src\/modules\/replies\//,
    because: 'a request that comes twice is answered by its first reply',
  },
  {
    from: /^seed\//,
    to: /^server\/src\/modules\/.+\.command\.ts$/,
    because: 'the demo city is written by commands, as any other',
  },
  {
    from: /^seed\//,
    to: /^server\/src\/modules\/(accounts\/password|importing\/(import-file|kind-workbook))\.ts$/,
    because: 'the demo city comes in as workbooks and signs in with passwords',
  },
  {
    from: /^seed\//,
    to: /^server\/src\/(http\/world\.ts$|modules\/(reports\/report-(board|page)|meetings\/agenda)\.query\.ts$)/,
    because:
      'the demo city is loaded into an open world, its districts find their reports there, and its meeting the agenda',
  },
  {
    from: /^seed\//,
    to: /^server\/src\/(http\/timekeeper\.ts$|modules\/blockers\/(blocker\.repository|light-months\.facts)\.ts$)/,
    because: 'the demo city has lived through a year of blockers, which days move as people do',
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
  // The trail and the revision are read by whoever reads tables, and written by the command alone.
  if (from.part === 'module' && to.part === 'db' && to.role === 'tables') return modulesForbid(from, to)
  if (from.part === 'module' && to.part === 'module') return modulesForbid(from, to)
  if (from.part === 'feature' && to.part === 'feature') return from.name !== to.name
  if (to.part === 'shared' && roomsOfShared[from.part]?.includes(to.name) === false) return true
  return from.part !== to.part && ofOtherParts[from.part]?.includes(to.part) !== true
}

export const opens = (gate: Gate, { from, to }: Import): boolean => gate.from.test(from) && gate.to.test(to)

/** Is this import against the rules? A file that is not in any part of the repository is refused as a package would be. */
export function isForbidden({ from, to }: Import): boolean {
  const target = placeOf(to)
  if (target.part === 'package') return packageForbids(from, to)
  if (guarded.some(([file, allowed]) => file.test(to) && !allowed.test(from))) return true
  if (gates.some((gate) => opens(gate, { from, to }))) return false
  return partsForbid(placeOf(from), target)
}
