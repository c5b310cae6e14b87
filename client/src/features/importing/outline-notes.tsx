import type { Day } from '@pianqu/shared/time/day.ts'
import { DayField } from '../../ui/form/day-field.tsx'
import styles from './importing.module.css'

interface OutlineNotesProps {
  readonly from: Day | null
  readonly onChange: (from: Day | null) => void
}

/** What an outline file should hold, and since when its outlines hold. */
export function OutlineNotes({ from, onChange }: OutlineNotesProps) {
  return (
    <>
      <p>
        可用 GeoJSON、KML（KMZ），或把一个面图层的 .shp、.dbf、.shx、.prj、.cpg 一起压缩成 .zip。每个要素用属性 code
        或“片区编码”写明片区。
      </p>
      <div className={styles['month']}>
        <DayField label="边界生效日期（选填）" value={from ?? undefined} onChange={(day) => onChange(day ?? null)} />
        <span className={styles['hint']}>不填表示一直有效；要素自带“生效日期”的，以要素为准。</span>
      </div>
    </>
  )
}
