import type { IndicatorRow } from '@pianqu/shared/indicators/library.contract.ts'

export const standingNames: Readonly<Record<IndicatorRow['standing'], string>> = {
  met: '达标',
  missed: '未达标',
  unjudged: '只跟踪',
  missing: '缺数',
}

/** `21个指标：9个达标、6个未达标、5个只跟踪、1个缺数`. */
export function libraryHeadline(rows: readonly Pick<IndicatorRow, 'standing'>[]): string {
  const counts = (Object.keys(standingNames) as IndicatorRow['standing'][]).flatMap((standing) => {
    const count = rows.filter((row) => row.standing === standing).length
    return count > 0 ? [`${count}个${standingNames[standing]}`] : []
  })
  return `${rows.length}个指标：${counts.join('、')}`
}
