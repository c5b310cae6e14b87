import { areaCategoryNames } from '@pianqu/shared/areas/area.schema.ts'
import type { AreaRow } from '@pianqu/shared/boards/area.contract.ts'
import { wanText } from '@pianqu/shared/money/yuan.ts'
import { lightWord } from '../../parts/light-words.ts'
import type { CopyColumn } from '../../ui/table/copy-table.ts'
import { behindNumber } from '../../ui/text/points-text.ts'
import { behindDisplayOf, isReported } from './area-list.ts'

const wan = (yuan: number | null | undefined) => (yuan === null || yuan === undefined ? null : Number(wanText(yuan)))

/** What goes to a spreadsheet: exact figures, one unit for each column. */
export const areaCopyColumns: readonly CopyColumn<AreaRow>[] = [
  { header: '片区编码', value: ({ code }) => code },
  { header: '片区名称', value: ({ name }) => name },
  { header: '类别', value: ({ category }) => areaCategoryNames[category] },
  { header: '名单状态', value: ({ watchedSince }) => (watchedSince ? `观察（${watchedSince}起）` : '在列') },
  { header: '灯号', value: ({ figure }) => lightWord(figure?.light ?? null) },
  { header: '年度计划(万元)', value: ({ figure }) => wan(figure?.planYuan) },
  { header: '本年完成(万元)', value: ({ figure }) => (figure && isReported(figure) ? wan(figure.ytdYuan) : null) },
  { header: '无计划项目另完成(万元)', value: ({ figure }) => wan(figure?.unplannedYuan) },
  { header: '年度完成率', value: ({ figure }) => figure?.rateDisplay ?? null },
  { header: '落后序时(个百分点)', value: (row) => behindNumber(behindDisplayOf(row)) },
  { header: '已接收月报', value: ({ figure }) => figure?.accepted ?? null },
  { header: '应报', value: ({ figure }) => figure?.owed ?? null },
  { header: '责任区县', value: ({ districts }) => districts.map(({ name }) => name).join('、') },
  { header: '牵头部门', value: ({ leadUnitName }) => leadUnitName },
  { header: '项目数', value: ({ projectCount }) => projectCount },
]
