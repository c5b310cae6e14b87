import { behindNumber, behindText } from '../lights/behind-text.ts'
import { lightWord } from '../lights/light-words.ts'
import { figureOr, type ListColumn } from '../lists/list-column.ts'
import { wanDigits } from '../money/yuan.ts'
import { projectStageNames } from '../projects/project-stage.ts'
import { restatedMark } from '../snapshots/restated.ts'
import { noScheduleReason } from './no-schedule.ts'
import type { ProjectRow } from './project-row.schema.ts'

const wan = (yuan: number): number => yuan / 10_000

const behind = (row: ProjectRow) =>
  row.behindDisplay === null
    ? { missing: noScheduleReason(row) }
    : { value: behindNumber(row.behindDisplay) ?? 0, text: behindText(row.behindDisplay) }

/** The list of projects, as a screen shows it and a workbook holds it. */
export const projectColumns: readonly ListColumn<ProjectRow>[] = [
  {
    key: 'name',
    header: '项目',
    width: 44,
    sortField: 'name',
    before: [{ header: '项目编码', width: 12, cell: ({ code }) => code }],
    cell: ({ name }) => name,
  },
  { key: 'light', header: '灯号', cell: ({ light }) => lightWord(light) },
  { key: 'area', header: '片区', width: 20, cell: ({ areaName }) => areaName ?? '片区外' },
  { key: 'district', header: '责任区县', width: 14, cell: ({ districtName }) => districtName },
  { key: 'stage', header: '阶段', cell: ({ stage }) => projectStageNames[stage] },
  {
    key: 'plan',
    header: '年度计划(万元)',
    align: 'end',
    sortField: 'planYuan',
    cell: ({ planYuan }) =>
      planYuan === null ? { missing: '没有年度计划' } : { value: wan(planYuan), text: wanDigits(planYuan) },
  },
  {
    key: 'ytd',
    header: '本年完成(万元)',
    align: 'end',
    sortField: 'ytdYuan',
    cell: ({ ytdYuan, missing, published }) =>
      ytdYuan === null
        ? { missing: missing ?? '未报' }
        : { value: wan(ytdYuan), text: wanDigits(ytdYuan), mark: published && restatedMark },
  },
  {
    key: 'expected',
    header: '序时应完成(万元)',
    align: 'end',
    isSpare: true,
    cell: (row) =>
      row.expectedYuan === null
        ? { missing: noScheduleReason(row) }
        : { value: wan(row.expectedYuan), text: wanDigits(row.expectedYuan) },
  },
  {
    key: 'rate',
    header: '完成率与序时',
    cell: (row) => {
      const { planYuan, ytdYuan, rateDisplay } = row
      const share = planYuan && ytdYuan !== null ? ytdYuan / planYuan : null
      return rateDisplay === null ? { missing: noScheduleReason(row) } : figureOr(share, () => rateDisplay, rateDisplay)
    },
  },
  { key: 'behind', header: '与序时比', align: 'end', width: 22, sortField: 'behindPoints', cell: behind },
  {
    key: 'package',
    header: '打包项目',
    isSpare: true,
    cell: ({ isPackage }) => (isPackage ? '打包项目，按子项目计' : '否'),
  },
]
