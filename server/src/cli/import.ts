import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import type { ImportResult } from '@pianqu/shared/importing/import.contract.ts'
import { type ImportKind, importKindNames, importKinds } from '@pianqu/shared/importing/kinds.ts'
import { isDay } from '@pianqu/shared/time/day.ts'
import { isMonth } from '@pianqu/shared/time/month.ts'
import { commandsOf } from '../db/command.ts'
import type { World } from '../http/world.ts'
import { importFile } from '../modules/importing/import-file.ts'
import { operator } from '../system-actor.ts'
import { failed, type Outcome } from './outcome.ts'

const isKind = (text: string): text is ImportKind => importKinds.some((kind) => kind === text)

function report(fileName: string, result: ImportResult): string[] {
  const { kind, added, changed, unchanged, rejected, rows } = result
  return [
    `${importKindNames[kind]} ${fileName}：新增 ${added} · 变更 ${changed} · 未变 ${unchanged} · 拒收 ${rejected}`,
    ...rows.map(({ sheet, row, column, message }) => `  ${sheet} 第${row}行 ${column}：${message}`),
  ]
}

/** `import 表 文件…`: the same road as on the screen, for one kind and any number of files. */
export async function importCommand(world: World, args: readonly string[]): Promise<Outcome> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      month: { type: 'string' },
      crs: { type: 'string' },
      from: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    },
  })
  const [kind = '', ...paths] = positionals
  const { month, crs, from } = values
  if (!isKind(kind)) return failed(`第一个参数应为表的名称：${importKinds.join('、')}`)
  if (paths.length === 0) return failed('请给出要导入的文件')
  if (month !== undefined && !isMonth(month)) return failed('--month 应为 2025-09 这样的月份')
  if (from !== undefined && !isDay(from)) return failed('--from 应为 2025-03-14 这样的日期')
  const command = commandsOf(world, operator)
  const results: { name: string; result: ImportResult }[] = []
  for (const path of paths) {
    const name = basename(path)
    const file = { fileName: name, bytes: readFileSync(path) }
    const result = await importFile(
      { command, files: world.files },
      { kind, file, dryRun: values['dry-run'], month, crs, from },
    )
    results.push({ name, result })
  }
  return {
    lines: results.flatMap(({ name, result }) => report(name, result)),
    ok: results.every(({ result }) => result.rejected === 0),
  }
}
