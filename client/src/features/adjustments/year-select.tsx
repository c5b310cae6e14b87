import { Select } from '../../ui/form/select.tsx'

interface YearSelectProps {
  readonly years: readonly number[]
  readonly year: number | null
  readonly onChange: (year: number) => void
}

/** The year whose results are in sight; nothing to choose from is nothing to show. */
export function YearSelect({ years, year, onChange }: YearSelectProps) {
  if (year === null || years.length === 0) return null
  return (
    <Select
      label="年度"
      isLabelHidden
      value={String(year)}
      options={years.map((one) => ({ value: String(one), label: `${one}年` }))}
      onChange={(value) => onChange(Number(value))}
    />
  )
}
