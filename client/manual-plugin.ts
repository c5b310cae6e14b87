import { readdir, readFile } from 'node:fs/promises'
import { marked } from 'marked'
import type { Plugin } from 'vite'

const folder = new URL('../docs/manual/', import.meta.url)
const list = 'virtual:manuals'
const one = 'virtual:manual/'

interface Section {
  readonly title: string
  readonly html: string
}

/** Other manuals open in place; pictures are for paper. */
const renderer: Parameters<typeof marked.use>[0] = {
  renderer: {
    link({ href, tokens }) {
      const text = this.parser.parseInline(tokens)
      const [, manual] = /^(?:\.\/)?([a-z-]+)\.md/.exec(href) ?? []
      return manual ? `<a href="#" data-manual="${manual}">${text}</a>` : text
    },
    image: () => '',
  },
}

marked.use(renderer)

/** A manual cut at its headings, what stands before the first of them under its own title. */
function sectionsOf(text: string): { title: string; sections: Section[] } {
  const [head = '', ...rest] = text.split(/^## /m)
  const title = /^# (.*)$/m.exec(head)?.[1] ?? ''
  const written = (markdown: string) => marked.parse(markdown, { async: false })
  const sections = rest.map((part): Section => {
    const [name = '', ...lines] = part.split('\n')
    return { title: name.trim(), html: written(lines.join('\n')) }
  })
  return { title, sections: [{ title: '', html: written(head.replace(/^# .*$/m, '')) }, ...sections] }
}

const read = async (name: string) => sectionsOf(await readFile(new URL(`${name}.md`, folder), 'utf8'))

/** The manuals of the product as modules: written once, as docs, and drawn when the app is built. */
export function manualPlugin(): Plugin {
  return {
    name: 'manuals',
    resolveId: (id) => (id === list || id.startsWith(one) ? `\0${id}` : null),
    async load(id) {
      if (id === `\0${list}`) {
        const names = (await readdir(folder)).filter((file) => file.endsWith('.md')).map((file) => file.slice(0, -3))
        const known = await Promise.all(names.sort().map(async (name) => ({ name, title: (await read(name)).title })))
        const entries = known.map(
          ({ name, title }) =>
            `{ name: ${JSON.stringify(name)}, title: ${JSON.stringify(title)}, load: () => import('${one}${name}') }`,
        )
        return `export const manuals = [${entries.join(', ')}]`
      }
      if (!id.startsWith(`\0${one}`)) return null
      const name = id.slice(one.length + 1)
      this.addWatchFile(new URL(`${name}.md`, folder).pathname)
      return `export const sections = ${JSON.stringify((await read(name)).sections)}`
    },
  }
}
