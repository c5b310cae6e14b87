import { cardOf, type ImportKind, type TableKind, tableKinds } from '@pianqu/shared/importing/kinds.ts'
import { type City, castCity, openCity, type Person } from '../city.ts'
import { header, sampleOf, tables } from '../kinds/samples.ts'
import type { SheetRows } from '../workbook.ts'

/** A square of some kilometres, its south-west corner at the position. */
export const squareAt = (west: number, south: number, size = 0.02) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
})

export const boundaries = (codes: Readonly<Record<string, ReturnType<typeof squareAt>>>): Buffer =>
  Buffer.from(
    JSON.stringify({
      type: 'FeatureCollection',
      features: Object.entries(codes).map(([code, geometry]) => ({ type: 'Feature', properties: { code }, geometry })),
    }),
  )

export const outlines = { A01: squareAt(104, 30.6), A02: squareAt(104.3, 30.6) }

export const people = [
  { username: 'admin', role: 'admin' },
  { username: 'auditor', role: 'auditor' },
  { username: 'zhuanban', role: 'taskforce', unitCode: 'T1' },
  { username: 'caizheng', role: 'department', unitCode: 'B1' },
  { username: 'jiaotong', role: 'department', unitCode: 'B2' },
  { username: 'fagai', role: 'department', unitCode: 'B3' },
  { username: 'quxian1', role: 'district', unitCode: 'D1' },
  { username: 'quxian2', role: 'district', unitCode: 'D2' },
  { username: 'lingdao', role: 'leader' },
] as const satisfies readonly Person[]

const queryOf = (kind: ImportKind): string => (cardOf(kind).placed ? '?crs=WGS84' : '')

/** A city made once under this name and copied ever after, with the task force at the desk. */
export async function cityNamed(name: string, make: () => Promise<City>) {
  const city = await castCity(name, make)
  return { ...city, taskforce: await city.as('zhuanban') }
}

/** A city with its people and units; nothing else is imported. */
export const emptyCity = () =>
  cityNamed('empty', async () => {
    const city = await openCity()
    for (const seat of people) await city.person(seat)
    await city.as('zhuanban')
    return city
  })

const rowsFor = (given: Partial<Record<TableKind, SheetRows>>, kind: TableKind): SheetRows =>
  given[kind] ?? (sampleOf(kind).standsOn?.some((base) => given[base]) ? [header[kind]] : tables[kind])

/** Whose desk a kind comes in at: what is closed to the task force the administrator brings. */
export const deskOf = async (city: Pick<City, 'as'>, kind: ImportKind) =>
  city.as(kind !== 'boundaries' && sampleOf(kind).isClosed ? 'admin' : 'zhuanban')

/** Loads the tables of these kinds, those of other rows as given. */
export const cityWith = (given: Partial<Record<TableKind, SheetRows>>, kinds: readonly TableKind[]) =>
  cityNamed(JSON.stringify([given, kinds]), async () => {
    const city = await emptyCity()
    for (const kind of kinds) {
      const desk = await deskOf(city, kind)
      const result = await desk.importRows(kind, rowsFor(given, kind), queryOf(kind))
      if (result.rejected > 0) throw new Error(JSON.stringify(result.rows))
    }
    return city
  })

/** 2 areas, 3 clusters, 6 projects, plans, nine months of reports, bonds and rail, some tables otherwise than usual. */
export const smallCity = (given: Partial<Record<TableKind, SheetRows>> = {}) =>
  cityNamed(JSON.stringify(['small', given]), async () => {
    const city = await cityWith(given, tableKinds)
    await city.taskforce.import('boundaries', '边界.geojson', boundaries(outlines), '?crs=WGS84')
    return city
  })

export type SmallCity = Awaited<ReturnType<typeof smallCity>>
