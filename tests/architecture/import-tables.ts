import type { Permission } from '@pianqu/shared/access/access.ts'
import { cardOf, type ImportKind, importKinds, isTableKind, tableOf } from '@pianqu/shared/importing/kinds.ts'
import type { KeyedColumn } from '@pianqu/shared/workbook/table.ts'

/** Who brings what, as the manual says it. */
const keepers: Partial<Record<Permission, string>> = {
  'units:import': '市级专班、系统管理员',
  'registry:import': '市级专班',
  'reports:import': '市级专班',
  'bonds:import': '市级专班、财政部门',
  'rail:import': '市级专班、交通和规自部门',
}

const titles = (columns: readonly KeyedColumn[]): string => columns.map(({ title }) => title).join('、') || '—'

const otherWords = ({ title, aliases = [], clearer = [] }: KeyedColumn): string[] => {
  const words = [...clearer, ...aliases]
  return words.length > 0 ? [`${title}：${words.join('、')}`] : []
}

function columnsOf(kind: ImportKind): string {
  if (!isTableKind(kind)) return `\n不是表格：${cardOf(kind).note}，每个要素的 \`code\` 是片区编码。\n`
  const { columns } = tableOf(kind)
  const words = columns.flatMap(otherWords)
  return `
- 必填的列：${titles(columns.filter(({ required }) => required))}
- 可不填的列：${titles(columns.filter(({ required }) => !required))}
${words.length > 0 ? `- 也认得的表头：${words.join('；')}\n` : ''}`
}

function section(kind: ImportKind, index: number): string {
  const { name, note, permission, placed } = cardOf(kind)
  const crs = placed ? '，导入时要选坐标系' : ''
  return `## ${index + 1}. ${name}

${note}。由${keepers[permission]}导入${crs}；命令行里叫 \`${kind}\`。
${columnsOf(kind)}`
}

/** The chapter of the manual that lists the tables, made of what the program itself reads them by. */
export const importTablesChapter = (): string => `# 可以导入的表

后面的表会引用前面表里的编码，第一次建库请按下面的次序导入。这一页由程序按各表的列写成，请不要手工改。

${importKinds.map(section).join('\n')}`
