import type { Disc } from '@pianqu/shared/geometry/disc.ts'
import { reachesBox } from '@pianqu/shared/geometry/disc.ts'
import { coveredByDiscs } from '@pianqu/shared/geometry/disc-union.ts'
import { type PlanarPart, planarArea } from '@pianqu/shared/geometry/planar-area.ts'
import type { Point } from '@pianqu/shared/geometry/projection.ts'
import { ms } from './measure.ts'
import { cityBoundaries, cityPlane, cityStations } from './rail-city.ts'
import { type Cluster, temporaryCluster } from './rail-cluster.ts'

// The same 24 areas and 400 stations, in the same metres, by PostGIS and by the product.
const radius = 800
const finenesses = [8, 32, 128, 512]

const partsOf = (at: number): PlanarPart[] => {
  const boundary = cityBoundaries[at]
  if (boundary?.type !== 'MultiPolygon') return []
  return boundary.coordinates.map((part) =>
    part.map((ring) => ring.slice(1).map(([longitude = 0, latitude = 0]) => cityPlane.forward([longitude, latitude]))),
  )
}
const layouts = cityBoundaries.map((_, at) => partsOf(at))
const discs = cityStations.map(
  ({ longitude, latitude }): Disc => ({ ...cityPlane.forward([longitude, latitude]), radius }),
)

/** The best of so many runs: what else the machine does can only slow a run down. */
function best(times: number, work: () => unknown): number {
  return Math.min(
    ...Array.from({ length: times }, () => {
      const start = performance.now()
      work()
      return performance.now() - start
    }),
  )
}

const areas = layouts.map(planarArea)
const exact = areas.map((area) => coveredByDiscs(area, discs))
const ours = best(40, () => areas.map((area) => coveredByDiscs(area, discs)))
const oursAnew = best(20, () => layouts.map((parts) => coveredByDiscs(planarArea(parts), discs)))

/** What a polygon with so many corners a quarter lacks of the circle. */
function shortfall(fineness: number): number {
  const corners = 4 * fineness
  return radius ** 2 * (Math.PI - (corners / 2) * Math.sin((2 * Math.PI) / corners))
}

const written = ({ x, y }: Point): string => `${x} ${y}`
const ringText = (ring: readonly Point[]): string => `(${[...ring, ...ring.slice(0, 1)].map(written).join(',')})`
const shapeText = (parts: readonly PlanarPart[]): string =>
  `MULTIPOLYGON(${parts.map((part) => `(${part.map(ringText).join(',')})`).join(',')})`

const loading = [
  'create extension postgis;',
  'create table area (place int primary key, shape geometry not null);',
  'create table station (place geometry not null);',
  ...layouts.map((parts, at) => `insert into area values (${at}, ST_GeomFromText('${shapeText(parts)}'));`),
  ...discs.map((disc) => `insert into station values (ST_Point(${disc.x}, ${disc.y}));`),
  'create index on station using gist (place);',
  'analyze area; analyze station;',
  'select postgis_lib_version();',
].join('\n')

/** Two ways to ask: a union for each area of the circles that reach it, and one union for the whole city. */
const questions = (fineness: number) => [
  `select a.place, ST_Area(ST_Intersection(a.shape, u.cover)) from area a, lateral (
     select ST_Union(ST_Buffer(s.place, ${radius}, 'quad_segs=${fineness}')) as cover
     from station s where ST_DWithin(s.place, a.shape, ${radius})) u order by 1;`,
  `with city as materialized (select ST_Union(ST_Buffer(place, ${radius}, 'quad_segs=${fineness}')) as cover from station)
   select place, ST_Area(ST_Intersection(shape, cover)) from area, city order by 1;`,
]

interface Answer {
  readonly milliseconds: number
  readonly squareMetres: readonly number[]
}

function askOnce(cluster: Cluster, question: string): Answer {
  const lines = cluster.ask(`\\timing on\n${question}`).trim().split('\n')
  const milliseconds = Number(/Time: ([\d.]+) ms/.exec(lines.at(-1) ?? '')?.[1])
  return { milliseconds, squareMetres: lines.slice(0, -1).map((line) => Number(line.split('|')[1] || 0)) }
}

/** The quickest of both ways, each asked twice so that the second finds everything in memory. */
function quickest(cluster: Cluster, fineness: number): Answer {
  const answers = questions(fineness).flatMap((question) => [askOnce(cluster, question), askOnce(cluster, question)])
  return answers.reduce((one, other) => (other.milliseconds < one.milliseconds ? other : one))
}

function compare(cluster: Cluster, fineness: number): void {
  const { milliseconds, squareMetres } = quickest(cluster, fineness)
  let [worst, allowed, disagreeing] = [0, 0, 0]
  for (const [at, area] of areas.entries()) {
    const lacking = discs.filter((disc) => reachesBox(disc, area.box)).length * shortfall(fineness)
    const difference = (exact[at] ?? 0) - (squareMetres[at] ?? Number.NaN)
    if (!(difference >= -1e-3 && difference <= lacking + 1e-3)) disagreeing += 1
    worst = Math.max(worst, (100 * difference) / area.areaSquareMetres)
    allowed = Math.max(allowed, (100 * lacking) / area.areaSquareMetres)
  }
  if (disagreeing > 0) process.exitCode = 1
  console.log(
    `PostGIS, quad_segs ${String(fineness).padStart(3)}: ${ms(milliseconds).padStart(10)} = ${(milliseconds / ours).toFixed(0).padStart(5)} × ours;` +
      ` off by up to ${worst.toFixed(5)} points, of ${allowed.toFixed(5)} that its polygons may lack;` +
      ` ${disagreeing === 0 ? 'agrees within that' : `DISAGREES in ${disagreeing} areas`}`,
  )
}

console.log(
  `ours, ${areas.length} areas × ${discs.length} stations: ${ms(ours)} measured anew, ${ms(oursAnew)} with the areas made ready anew; exact to 0.0000001 points`,
)
const cluster = temporaryCluster()
if (cluster) {
  process.once('SIGINT', cluster.end).once('SIGTERM', cluster.end)
  try {
    console.log(`PostgreSQL ${cluster.version} with PostGIS ${cluster.ask(loading).trim().split('\n').at(-1)}`)
    for (const fineness of finenesses) compare(cluster, fineness)
  } finally {
    cluster.end()
  }
} else {
  console.log(
    '跳过与 PostGIS 的比较：本机没有 PostgreSQL 与 PostGIS（Debian：apt-get install postgresql postgresql-15-postgis-3，版本号随系统）',
  )
}
