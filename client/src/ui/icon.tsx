const paths = {
  caret: 'M4 6l4 4.5 4-4.5',
  check: 'M2.5 8.500l4 4 7-9',
  close: 'M3.5 3.500l9 9m0-9l-9 9',
  up: 'M8 13V3M4 7l4-4 4 4',
  down: 'M8 3v10M4 9l4 4 4-4',
  sort: 'M5 6.500l3-3.5 3 3.500M5 9.500l3 3.5 3-3.5',
  previous: 'M10 3L5 8l5 5',
  next: 'M6 3l5 5-5 5',
  calendar: 'M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2v3M10.5 2v3',
  user: 'M8 8a3 3 0 100-6 3 3 0 000 6zM2.5 14c.6-3 2.8-4.5 5.5-4.500s4.9 1.5 5.5 4.5',
} as const

export type IconName = keyof typeof paths

interface IconProps {
  readonly name: IconName
  readonly size?: number
}

/** A line drawing beside words that say the same; screen readers skip it. */
export function Icon({ name, size = 16 }: IconProps) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 16 16" fill="none">
      <path d={paths[name]} stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}
