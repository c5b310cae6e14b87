export interface Option {
  readonly value: string
  readonly label: string
  /** Smaller, at the end of the line: a count, a state. */
  readonly note?: string
}

export interface OptionGroup {
  readonly label: string
  readonly options: readonly Option[]
}

/** What the trigger says. */
export const chosenText = (groups: readonly OptionGroup[], value: string): string =>
  groups.flatMap(({ options }) => options).find((option) => option.value === value)?.label ?? (value || '请选择')
