import type { AreaCategory } from '@pianqu/shared/areas/area.schema.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { Point } from './plane.ts'

interface AreaPlan {
  readonly name: string
  /** What clusters, roads and schools of the area are called after. */
  readonly short: string
  readonly category: AreaCategory
  readonly lead: string
  readonly districts: readonly string[]
  readonly positioning: string
  readonly population: number
  readonly at: Point
  readonly radiusKm: number
  /** Themes of its clusters, see `themes.ts`. */
  readonly themes: readonly string[]
  readonly admittedOn?: Day
  readonly removedOn?: Day
}

type Row = [
  name: string,
  short: string,
  lead: string,
  districts: string,
  positioning: string,
  population: number,
  at: Point,
  radiusKm: number,
  themes: string,
]

const central: Row[] = [
  ['锦南总部区', '锦南', 'B10', 'D02', '总部经济、专业服务', 182_000, [0.8, -4.6], 2.3, '总部 金融 路网 优教 更新'],
  ['锦安活力老城', '锦安', 'B11', 'D01 D07', '文化消费、城市更新', 214_000, [0, 0.4], 2.25, '更新 文创 市政 医疗'],
  ['青麓科创谷', '青麓', 'B09', 'D04 D22', '科技研发、成果转化', 138_000, [-8.8, -5], 2.5, '科创 软件 路网 优教'],
  ['沐江金融城', '沐江', 'B21', 'D06', '现代金融、法律会计', 156_000, [5.1, -2.4], 2.1, '金融 总部 路网 优教 安居'],
  ['栖梧文创坊', '栖梧', 'B11', 'D07 D01', '文化创意、数字内容', 121_000, [-4.6, 1.4], 2, '文创 软件 更新 医疗'],
  ['澜湾商务区', '澜湾', 'B10', 'D08', '商务商贸、国际消费', 167_000, [4.3, 3.4], 2.2, '会展 总部 路网 优教'],
  ['北站枢纽区', '云桥北站', 'B02', 'D03', '站城融合、枢纽经济', 143_000, [0, 6.2], 2.25, '枢纽 路网 安居 总部 市政'],
  ['白鹤汀生态区', '白鹤', 'B16', 'D05', '生态居住、健康休闲', 98_000, [-6.8, 6.6], 2.6, '生态 安居 优教 医疗'],
  [
    '岚川软件城',
    '岚川高新',
    'B08',
    'D22 D02',
    '软件信息、人工智能',
    175_000,
    [-3.2, -8.8],
    2.5,
    '软件 数据 路网 安居 优教',
  ],
  ['望岚医学城', '望岚', 'B07', 'D08 D06', '医疗服务、医学研究', 112_000, [9.4, 1], 2.3, '医疗 科创 路网 市政'],
  ['月照会展区', '月照', 'B10', 'D03 D08', '会展博览、赛事演艺', 104_000, [6.2, 8.8], 2.4, '会展 文创 路网 安居'],
]

const fresh: Row[] = [
  ['云桥智造城', '云桥', 'B08', 'D03 D23', '智能装备、工业互联', 136_000, [12, 15.5], 3.4, '装备 电子 路网 市政 安居'],
  ['临空航都区', '临空', 'B03', 'D24', '航空物流、临空制造', 118_000, [20, -18], 3.7, '临空 物流 路网 市政'],
  ['岚东汽车城', '岚东', 'B08', 'D23', '新能源汽车、动力电池', 152_000, [22, 5.5], 3.6, '汽车 能源 路网 优教'],
  ['鹿栖湖未来城', '鹿栖', 'B03', 'D09', '未来产业、科教融合', 165_000, [15.5, -6.5], 3.5, '科创 生态 路网 优教 医疗'],
  ['竹岭数智城', '竹岭', 'B22', 'D10 D05', '数字经济、算力服务', 109_000, [-17.5, 11], 3.2, '数据 电子 路网 市政'],
  [
    '云岫科学城',
    '云岫',
    'B09',
    'D12 D22',
    '基础研究、大科学装置',
    126_000,
    [-11.5, -15.5],
    3.6,
    '科创 医药 路网 安居 优教',
  ],
]

const suburban: Row[] = [
  ['禾丰农创区', '禾丰', 'B14', 'D11', '现代种业、农产品加工', 62_000, [-29, -7], 3.2, '农创 市政 优教 物流'],
  ['桐川新材料城', '桐川', 'B08', 'D14', '先进材料、绿色化工', 84_000, [35, 23.5], 3.4, '材料 能源 路网 市政'],
  ['柳浦水乡新城', '柳浦', 'B11', 'D15', '水乡文旅、康养度假', 71_000, [-34, 27], 2.8, '文旅 生态 路网 医疗'],
  ['盐溪医药港', '盐溪', 'B07', 'D16', '生物医药、医疗器械', 78_000, [31, -33], 3.1, '医药 物流 路网 优教'],
  ['石渡物流港', '石渡', 'B10', 'D13 D20', '公铁联运、供应链', 69_000, [13, 30], 3, '物流 枢纽 路网 市政'],
  ['沱湾滨江新城', '沱湾', 'B04', 'D21', '产城融合、滨江宜居', 88_000, [4.5, -43], 3.3, '安居 装备 路网 医疗'],
  ['茶坪康养区', '茶坪', 'B18', 'D18 D15', '健康养老、山地运动', 45_000, [-44.5, 11], 2.5, '康养 文旅 路网 生态'],
  ['丹枫旅游新城', '丹枫', 'B11', 'D19', '山地旅游、特色小镇', 39_000, [-28, -37.5], 2.6, '文旅 康养 路网 市政'],
]

/** Those that came to the list, or left it, after it was first drawn up. */
const memberships: Record<string, Pick<AreaPlan, 'admittedOn' | 'removedOn'>> = {
  沱湾滨江新城: { admittedOn: '2024-07-01' },
  茶坪康养区: { admittedOn: '2025-07-01' },
  丹枫旅游新城: { removedOn: '2025-01-01' },
}

const planned = (category: AreaCategory, rows: readonly Row[]): AreaPlan[] =>
  rows.map(([name, short, lead, districts, positioning, population, at, radiusKm, themes]) => ({
    name,
    short,
    category,
    lead,
    districts: districts.split(' '),
    positioning,
    population,
    at,
    radiusKm,
    themes: themes.split(' '),
    ...memberships[name],
  }))

/** The areas in the order of their codes A01 to A25. */
export const areaPlans: readonly AreaPlan[] = [
  ...planned('central', central),
  ...planned('new', fresh),
  ...planned('suburban', suburban),
]

export const areaCodeAt = (index: number): string => `A${String(index + 1).padStart(2, '0')}`
