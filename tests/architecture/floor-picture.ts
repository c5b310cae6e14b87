import { houses } from './floors.ts'
import { floorsOfParts } from './import-rules.ts'

interface Wing {
  readonly title: string
  /** From the ground up. */
  readonly floors: readonly (readonly string[])[]
}

const wings: readonly Wing[] = [
  { title: 'client/src', floors: floorsOfParts(/^(ui|api|navigation|session|parts|editing|feature|app)$/) },
  ...houses.map(({ folder, floors }) => ({ title: folder, floors })),
]

const width = 1200
const margin = 24
const gap = 16
const titleHeight = 44
const lineHeight = 18
const paddingHeight = 16
const lettersALine = 44
const wingWidth = (width - 2 * margin - gap * (wings.length - 1)) / wings.length

/** Names in as few lines as fit. */
function linesOf(names: readonly string[]): string[] {
  const lines: string[] = []
  for (const name of names) {
    const last = lines.at(-1)
    if (last === undefined || `${last} · ${name}`.length > lettersALine) lines.push(name)
    else lines[lines.length - 1] = `${last} · ${name}`
  }
  return lines
}

const heightOf = (names: readonly string[]) => linesOf(names).length * lineHeight + paddingHeight
const wingHeight = ({ floors }: Wing) => floors.reduce((sum, names) => sum + heightOf(names) + 6, 0)
const height = titleHeight + Math.max(...wings.map(wingHeight)) + margin

function drawWing(wing: Wing, index: number): string[] {
  const left = margin + index * (wingWidth + gap)
  let bottom = height - margin
  const drawn = wing.floors.flatMap((names, floor) => {
    const own = heightOf(names)
    bottom -= own + 6
    const texts = linesOf(names).map(
      (line, at) => `<text x="${left + 40}" y="${bottom + 21 + at * lineHeight}">${line}</text>`,
    )
    return [
      `<rect x="${left}" y="${bottom}" width="${wingWidth}" height="${own}" rx="4"/>`,
      `<text class="floor" x="${left + 14}" y="${bottom + 21}">${floor + 1}</text>`,
      ...texts,
    ]
  })
  return [`<text class="title" x="${left}" y="${bottom - 12}">${wing.title}</text>`, ...drawn]
}

/** The floors as an SVG; the same for the same lists. */
export function floorPicture(): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img">`,
    '<title>The floors of client, server and shared: imports only go down</title>',
    '<style>',
    'svg { background: #fff; font: 13px system-ui, sans-serif }',
    'rect { fill: #eef3f9; stroke: #9db3cc } text { fill: #1b2430 }',
    '.title { font-size: 15px; font-weight: 600 } .floor { fill: #5a6675 }',
    '</style>',
    ...wings.flatMap(drawWing),
    '</svg>',
    '',
  ].join('\n')
}
