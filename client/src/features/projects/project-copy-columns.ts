import type { ProjectRow } from '@pianqu/shared/boards/project-row.schema.ts'
import { wanText } from '@pianqu/shared/money/yuan.ts'
import { projectStageNames } from '@pianqu/shared/projects/project.schema.ts'
import { lightWord } from '../../parts/light-words.ts'
import type { CopyColumn } from '../../ui/table/copy-table.ts'
import { behindNumber } from '../../ui/text/points-text.ts'

const wan = (yuan: number | null) => (yuan === null ? null : Number(wanText(yuan)))

/** What goes to a spreadsheet: exact figures, one unit for each column. */
export const projectCopyColumns: readonly CopyColumn<ProjectRow>[] = [
  { header: '项目编码', value: ({ code }) => code },
  { header: '项目名称', value: ({ name }) => name },
  { header: '灯号', value: ({ light }) => lightWord(light) },
  { header: '片区', value: ({ areaName }) => areaName ?? '片区外' },
  { header: '责任区县', value: ({ districtName }) => districtName },
  { header: '阶段', value: ({ stage }) => projectStageNames[stage] },
  { header: '年度计划(万元)', value: ({ planYuan }) => wan(planYuan) },
  { header: '本年完成(万元)', value: ({ ytdYuan }) => wan(ytdYuan) },
  { header: '序时应完成(万元)', value: ({ expectedYuan }) => wan(expectedYuan) },
  { header: '落后序时(个百分点)', value: ({ behindDisplay }) => behindNumber(behindDisplay) },
]
