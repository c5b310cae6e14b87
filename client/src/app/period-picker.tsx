import type { Period } from '@pianqu/shared/periods/period.contract.ts'
import { isMonth, type Month, monthText, yearOf } from '@pianqu/shared/time/month.ts'
import { useNavigate } from '@tanstack/react-router'
import type { OptionGroup } from '../ui/form/option.ts'
import { Select } from '../ui/form/select.tsx'
import styles from './top-bar-chip.module.css'

interface PeriodPickerProps {
  /** Newest first. */
  readonly periods: readonly Period[]
  readonly month: Month
}

/** The months under their years, each with what was accepted of what is owed. */
export function periodGroups(periods: readonly Period[]): OptionGroup[] {
  const years = [...new Set(periods.map((period) => yearOf(period.month)))]
  return years.map((year) => ({
    label: `${year}年`,
    options: periods
      .filter((period) => yearOf(period.month) === year)
      .map(({ month, accepted, owed }) => ({ value: month, label: monthText(month), note: `${accepted}/${owed}` })),
  }))
}

/** Goes to a month as it stands, and stays on the page. */
export function useGoToMonth(): (month: Month) => void {
  const navigate = useNavigate()
  return (month) => {
    void navigate({
      to: '.',
      search: (old: Record<string, unknown>) => ({ ...old, month, snapshot: undefined }),
      resetScroll: false,
    })
  }
}

/** Chooses the month that all pages show. */
export function PeriodPicker({ periods, month }: PeriodPickerProps) {
  const goToMonth = useGoToMonth()
  return (
    <Select
      label="月份"
      isLabelHidden
      className={styles['chip'] ?? ''}
      value={month}
      groups={periodGroups(periods)}
      onChange={(next) => isMonth(next) && goToMonth(next)}
    />
  )
}
