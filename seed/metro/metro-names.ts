import { distance, type Point } from '../land/plane.ts'
import type { Random } from '../random.ts'

/** Stations that are called after what they stand at, nearest first come. */
const landmarks: readonly (readonly [name: string, at: Point])[] = [
  ['岚川广场', [0, 0.3]],
  ['岚川北站', [0.2, 6.6]],
  ['岚川南站', [1.2, -7.5]],
  ['岚川东站', [12, 0]],
  ['岚川西站', [-13, 2.5]],
  ['市民中心', [0.8, -4.4]],
  ['沐江金融中心', [5.1, -2.6]],
  ['澜湾广场', [4.6, 3.6]],
  ['栖梧坊', [-4.5, 1]],
  ['青麓科技园', [-9, -4.8]],
  ['软件城', [-3.3, -8.9]],
  ['望岚医学中心', [9.4, 0.8]],
  ['月照会展中心', [6.2, 8.6]],
  ['白鹤汀湿地', [-6.7, 6.4]],
  ['鹿栖湖', [15.5, -7.4]],
  ['岚川航站楼', [20, -18.4]],
  ['云桥智造城', [12, 15.4]],
  ['岚东汽车城', [22, 5]],
  ['竹岭数智城', [-17.5, 11.5]],
  ['云岫科学城', [-12, -15.5]],
]

const endings: readonly (readonly [string, number])[] = [
  ['', 38],
  ['路', 26],
  ['大道', 9],
  ['公园', 8],
  ['街', 7],
  ['广场', 4],
  ['村', 4],
  ['中学', 4],
]

/** A name for each place, none twice: landmarks where there are any, the others from invented place names. */
export function nameStations(places: readonly Point[], words: readonly string[], random: Random): string[] {
  const names: (string | undefined)[] = places.map(() => undefined)
  for (const [name, at] of landmarks) {
    const order = places.map((place, index) => ({ index, away: distance(place, at) })).sort((a, b) => a.away - b.away)
    const free = order.find(({ index }) => names[index] === undefined)
    if (free) names[free.index] = name
  }
  return names.map((name, index) => name ?? `${words[index] ?? '新'}${random.weighted(endings)}`)
}
