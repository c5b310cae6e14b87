import { areaCategoryNames } from '../areas/area.schema.ts'
import { behindNumber, behindText } from '../lights/behind-text.ts'
import { lightWord } from '../lights/light-words.ts'
import { figureOr, type ListColumn } from '../lists/list-column.ts'
import { yiText } from '../money/yuan.ts'
import { restatedMark } from '../snapshots/restated.ts'
import type { AreaRow } from './area.contract.ts'
import { behindDisplayOf, isReported, rateOf } from './area-list.ts'

/** Why an area has no figures of a month. */
export const outsideList = '当月不在片区名单内'

const yi = (yuan: number) => ({ value: yuan / 100_000_000, text: yiText(yuan) })

/** The list of areas, as a screen shows it and a workbook holds it. */
export const areaColumns: readonly ListColumn<AreaRow>[] = [
  {
    key: 'name',
    header: '片区',
    width: 24,
    sortField: 'name',
    before: [{ header: '片区编码', width: 10, cell: ({ code }) => code }],
    cell: ({ name }) => name,
  },
  {
    key: 'watch',
    header: '名单状态',
    width: 20,
    isSpare: true,
    cell: ({ watchedSince }) => (watchedSince ? `观察（${watchedSince}起）` : '在列'),
  },
  { key: 'category', header: '类别', width: 12, cell: ({ category }) => areaCategoryNames[category] },
  {
    key: 'light',
    header: '灯号',
    sortField: 'light',
    cell: ({ figure }) => (figure ? lightWord(figure.light) : { missing: outsideList }),
  },
  {
    key: 'rate',
    header: '年度完成率与序时',
    sortField: 'rate',
    cell: (row) => {
      const { figure } = row
      if (!figure) return { missing: outsideList }
      if (!isReported(figure)) return { missing: figure.rateDisplay }
      const share = rateOf(row)
      return share === null
        ? figure.rateDisplay
        : { value: share, text: figure.rateDisplay, mark: figure.published && restatedMark }
    },
  },
  {
    key: 'behind',
    header: '与序时比',
    align: 'end',
    width: 22,
    sortField: 'behind',
    cell: (row) => {
      const display = behindDisplayOf(row)
      if (display === null) return { missing: row.figure ? (row.figure.missing ?? '没有序时可比') : outsideList }
      return { value: behindNumber(display) ?? 0, text: behindText(display) }
    },
  },
  {
    key: 'plan',
    header: '年度计划(亿元)',
    align: 'end',
    cell: ({ figure }) =>
      figure?.planYuan ? yi(figure.planYuan) : { missing: figure ? (figure.missing ?? '没有年度计划') : outsideList },
  },
  {
    key: 'ytd',
    header: '本年完成(亿元)',
    align: 'end',
    isSpare: true,
    cell: ({ figure }) => {
      if (!figure) return { missing: outsideList }
      return isReported(figure) && figure.ytdYuan !== null
        ? yi(figure.ytdYuan)
        : { missing: figure.missing ?? figure.rateDisplay }
    },
  },
  {
    key: 'unplanned',
    header: '无计划项目另完成(亿元)',
    align: 'end',
    isSpare: true,
    cell: ({ figure }) =>
      figure?.unplannedYuan ? yi(figure.unplannedYuan) : { missing: figure ? '没有' : outsideList },
  },
  {
    key: 'reported',
    header: '已审',
    align: 'end',
    sortField: 'reported',
    cell: ({ figure }) => (figure ? `${figure.accepted}/${figure.owed}` : { missing: outsideList }),
  },
  {
    key: 'projects',
    header: '项目',
    align: 'end',
    sortField: 'projects',
    cell: ({ projectCount }) => figureOr(projectCount, String, ''),
  },
  {
    key: 'districts',
    header: '责任区县',
    width: 24,
    cell: ({ districts }) => districts.map(({ name }) => name).join('、'),
  },
  { key: 'lead', header: '牵头部门', width: 22, cell: ({ leadUnitName }) => leadUnitName },
]
