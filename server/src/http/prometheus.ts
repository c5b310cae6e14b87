/** One line of what is measured; its labels tell it from the others of its name. */
interface Sample {
  readonly labels?: Readonly<Record<string, string>>
  readonly value: number
  /** Of histograms: `_bucket`, `_sum`, `_count`. */
  readonly suffix?: string
}

export interface Metric {
  readonly name: string
  readonly help: string
  readonly type: 'counter' | 'gauge' | 'histogram'
  readonly samples: readonly Sample[]
}

const escaped = (text: string): string => text.replace(/[\\"\n]/g, (sign) => (sign === '\n' ? '\\n' : `\\${sign}`))

function labelled(labels: Readonly<Record<string, string>> = {}): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`)
  return pairs.length > 0 ? `{${pairs.join(',')}}` : ''
}

/** The text that Prometheus reads (exposition format 0.0.4). */
export const prometheusText = (metrics: readonly Metric[]): string =>
  metrics
    .flatMap(({ name, help, type, samples }) => [
      `# HELP ${name} ${help}`,
      `# TYPE ${name} ${type}`,
      ...samples.map(({ labels, value, suffix = '' }) => `${name}${suffix}${labelled(labels)} ${value}`),
    ])
    .map((line) => `${line}\n`)
    .join('')

export const gauge = (name: string, help: string, value: number | null): Metric[] =>
  value === null ? [] : [{ name, help, type: 'gauge', samples: [{ value }] }]

/** Counts durations into steps that Prometheus makes percentiles of. */
export function histogram(steps: readonly number[]) {
  const counts = new Map<
    string,
    { labels: Readonly<Record<string, string>>; counted: number[]; sum: number; all: number }
  >()
  return {
    observe(labels: Readonly<Record<string, string>>, value: number): void {
      const key = labelled(labels)
      const known = counts.get(key) ?? { labels, counted: steps.map(() => 0), sum: 0, all: 0 }
      counts.set(key, known)
      steps.forEach((step, at) => {
        if (value <= step) known.counted[at] = (known.counted[at] ?? 0) + 1
      })
      known.sum += value
      known.all += 1
    },
    samples: (): Sample[] =>
      [...counts.values()].flatMap(({ labels, counted, sum, all }) => [
        ...steps.map((step, at) => ({
          suffix: '_bucket',
          labels: { ...labels, le: String(step) },
          value: counted[at] ?? 0,
        })),
        { suffix: '_bucket', labels: { ...labels, le: '+Inf' }, value: all },
        { suffix: '_sum', labels, value: sum },
        { suffix: '_count', labels, value: all },
      ]),
  }
}
