import type { Point } from './plane.ts'

interface Seat {
  readonly name: string
  /** The name without 区, 市 or 县, as roads and companies carry it. */
  readonly short: string
  readonly at: Point
}

/** The districts in the order of their codes D01 to D24, with where their town halls stand; the last three are 功能区. */
export const districtSeats: readonly Seat[] = [
  { name: '锦安区', short: '锦安', at: [-1, 1.5] },
  { name: '锦南区', short: '锦南', at: [2.5, -8] },
  { name: '云桥区', short: '云桥', at: [3, 12] },
  { name: '青麓区', short: '青麓', at: [-12, -3] },
  { name: '白鹤区', short: '白鹤', at: [-10, 9.5] },
  { name: '沐江区', short: '沐江', at: [9, -5] },
  { name: '栖梧区', short: '栖梧', at: [-7, 2] },
  { name: '澜湾区', short: '澜湾', at: [11, 5] },
  { name: '鹿栖区', short: '鹿栖', at: [21, -8] },
  { name: '竹岭区', short: '竹岭', at: [-20, 12] },
  { name: '禾丰区', short: '禾丰', at: [-30, -10] },
  { name: '云岫区', short: '云岫', at: [-14, -19] },
  { name: '石渡区', short: '石渡', at: [16, 27] },
  { name: '桐川市', short: '桐川', at: [36, 21] },
  { name: '柳浦市', short: '柳浦', at: [-35, 25] },
  { name: '盐溪市', short: '盐溪', at: [33, -30] },
  { name: '荷渡县', short: '荷渡', at: [46, -6] },
  { name: '茶坪县', short: '茶坪', at: [-46, 8] },
  { name: '丹枫县', short: '丹枫', at: [-30, -40] },
  { name: '松涛县', short: '松涛', at: [2, 52] },
  { name: '沱湾县', short: '沱湾', at: [6, -46] },
  { name: '岚川高新区', short: '岚川高新', at: [-7, -11] },
  { name: '岚川经开区', short: '岚川经开', at: [20, 9] },
  { name: '岚川临空经济区', short: '岚川临空', at: [17, -19] },
]
