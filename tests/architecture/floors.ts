import type { Import } from './imports-of.ts'

/** A folder of rooms, by floors from the ground up: a room imports rooms of lower floors only. */
export interface House {
  readonly folder: string
  readonly floors: readonly (readonly string[])[]
}

/** The modules of the server: stored truth at the bottom, what joins the whole city and closes its month at the top. */
const server: House = {
  folder: 'server/src/modules',
  floors: [
    ['units', 'rules', 'snapshots', 'replies', 'health', 'lists'],
    ['accounts', 'areas'],
    ['rail', 'clusters', 'challenges', 'consequences', 'events', 'measures'],
    ['projects'],
    ['months', 'plans', 'bond-ledger', 'registry'],
    ['trail', 'lights', 'evidence', 'assessment', 'adjustments', 'blockers', 'policy'],
    ['figures'],
    ['reports', 'bonds'],
    ['corrections', 'importing', 'boards'],
    ['rankings', 'indicators'],
    ['publishing'],
    ['meetings'],
    ['trail-pages'],
    ['rulebook', 'verifying', 'inbox', 'documents'],
    ['open-data'],
  ],
}

/** What both ends know: numbers and words that belong to no noun at the bottom, the trail's words of every noun at the top. */
const shared: House = {
  folder: 'shared/src',
  floors: [
    ['words', 'number', 'money', 'time', 'access', 'geometry'],
    ['http', 'workbook', 'coordinates', 'snapshots'],
    ['units', 'trail', 'sources', 'events', 'health', 'inbox', 'headlines'],
    ['accounts', 'periods', 'areas', 'clusters', 'projects', 'challenges', 'consequences', 'registry', 'lists'],
    ['months', 'plans', 'rail', 'assessment', 'adjustments'],
    ['lights', 'blockers'],
    ['indicators', 'bonds', 'reports', 'rankings', 'policy'],
    ['boards', 'importing'],
    ['meetings'],
    ['corrections', 'publishing', 'rules', 'documents'],
    ['trail-words', 'open-data'],
  ],
}

export const houses: readonly House[] = [server, shared]

/** The room that a file stands in; undefined outside the house. */
export function roomOf({ folder }: House, path: string): string | undefined {
  if (!path.startsWith(`${folder}/`)) return undefined
  return path.slice(folder.length + 1).split('/')[0]
}

const floorOf = ({ floors }: House, room: string): number => floors.findIndex((rooms) => rooms.includes(room)) + 1

/** What is wrong with an import between two rooms; undefined where it leads down, stays in its room or leaves the house. */
export function climbs(house: House, { from, to }: Import): string | undefined {
  const [room, other] = [roomOf(house, from), roomOf(house, to)]
  if (room === undefined || other === undefined || room === other) return undefined
  const [floor, target] = [floorOf(house, room), floorOf(house, other)]
  return target < floor ? undefined : `${from} (${room}, floor ${floor}) → ${to} (${other}, floor ${target})`
}

/** Rooms without a floor, floors without their room, and rooms that stand on two. */
export function misplaced(house: House, rooms: ReadonlySet<string>): string[] {
  const listed = house.floors.flat()
  return [
    ...[...rooms].filter((room) => !listed.includes(room)).map((room) => `${room} stands on no floor`),
    ...listed.filter((room) => !rooms.has(room)).map((room) => `${room} is on the list and not in ${house.folder}`),
    ...listed.filter((room, index) => listed.indexOf(room) < index).map((room) => `${room} stands on two floors`),
  ]
}
