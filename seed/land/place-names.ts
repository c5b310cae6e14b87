import { randomOf } from '../random.ts'

const firsts = [...'云澄栖听归松荷桂枫银玉柳杏鹤鹿雁锦岚沐星霁梧棠芷']
const seconds = [...'渡湾坞麓塘坪泊汀堰桥岭井巷屿陌台畔津垭坝溪浦']

/** Names that belong to real and well-known places, or to a district of the demo city. */
const taken = new Set(
  (
    '松溪 玉溪 云溪 荷塘 枫桥 枫溪 桂溪 锦溪 棠溪 云岭 玉桥 云台 云桥 柳浦 荷渡 玉屿 鹿屿 星桥 银坪 松岭 玉岭 柳桥 ' +
    '玉井 松台 玉台 银台 云津 松桥 桂坪 杏坪 云坞 锦屿 玉塘 松塘 桂塘 杏塘 银塘 云塘 鹤塘 棠桥 云坪 松坪 银溪 荷溪'
  ).split(' '),
)

/** All invented place names of the city in a mixed order, each once. */
export function placeNames(): string[] {
  const all = firsts.flatMap((first) => seconds.map((second) => `${first}${second}`))
  return randomOf('places').shuffled(all.filter((name) => !taken.has(name)))
}
