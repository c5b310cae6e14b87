import { z } from 'zod'
import { FolderTakenError } from './db/claim-folder.ts'

interface Place {
  readonly host: string
  readonly port: number
  readonly dataFolder: string
}

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null

/** What the system says when a server starts, in the words of who starts it. */
const reasons: Readonly<Record<string, (place: Place) => string>> = {
  EADDRINUSE: ({ host, port }) =>
    `${host}:${port} 已被占用，可能片区调度已经在运行。请先关闭占用它的程序，或用 PORT 指定另一个端口`,
  ENOTFOUND: ({ host }) => `没有 ${host} 这个地址，请检查 HOST`,
  EADDRNOTAVAIL: ({ host }) => `这台机器没有 ${host} 这个地址，请检查 HOST`,
  EROFS: ({ dataFolder }) => `数据目录 ${dataFolder} 所在的磁盘只读，请用 PIANQU_DATA 指定可以写入的目录`,
  ENOSPC: ({ dataFolder }) => `数据目录 ${dataFolder} 所在的磁盘已满，请腾出空间后重试`,
  EEXIST: ({ dataFolder }) => `数据目录 ${dataFolder} 是一个文件，请用 PIANQU_DATA 指定一个目录`,
  SQLITE_NOTADB: ({ dataFolder }) => `数据目录 ${dataFolder} 里的 pianqu.sqlite 不是数据库，请检查目录或从备份恢复`,
  SQLITE_CORRUPT: ({ dataFolder }) =>
    `数据目录 ${dataFolder} 里的数据库有损坏，没有升级。请用 pianqu verify 查明，并从最近的备份恢复`,
  SQLITE_CANTOPEN: ({ dataFolder }) => `打不开数据目录 ${dataFolder} 里的数据库，请检查目录的权限`,
  SQLITE_READONLY: ({ dataFolder }) => `数据目录 ${dataFolder} 里的数据库不能写入，请检查目录的权限`,
}

/** Ports below 1024 are refused with the same code as a folder that is not ours. */
function deniedText({ host, port, dataFolder }: Place, error: unknown): string {
  const isListening = error instanceof Error && 'syscall' in error && error.syscall === 'listen'
  return isListening
    ? `没有权限使用 ${host}:${port}，请用 PORT 指定 1024 以上的端口`
    : `不能写入数据目录 ${dataFolder}，请检查目录的权限，或用 PIANQU_DATA 指定另一个目录`
}

const takenText = (place: Place | null, { pid }: FolderTakenError): string =>
  `数据目录${place ? ` ${place.dataFolder} ` : ''}已由另一个片区调度使用${pid === null ? '' : `（进程号 ${pid}）`}。请先关闭它，或用 PIANQU_DATA 指定另一个目录`

const configText = (error: z.ZodError): string =>
  error.issues.map(({ path, message }) => `环境变量 ${path.join('.')} 不能这样填：${message}`).join('\n')

/** Why a server did not start, and what to do; `null` where nobody foresaw it. */
export function startFault(error: unknown, place: Place | null): string | null {
  if (error instanceof z.ZodError) return configText(error)
  if (error instanceof FolderTakenError) return takenText(place, error)
  const code = codeOf(error)
  if (!place || code === null) return null
  if (code === 'EACCES' || code === 'EPERM') return deniedText(place, error)
  return reasons[code]?.(place) ?? null
}
