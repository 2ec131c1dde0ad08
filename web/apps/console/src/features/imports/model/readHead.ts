import { headOf, type FileHead } from './mapping'

const ENOUGH = 64 * 1024

/** Reads the beginning of a file here in the browser, unpacking it when it is gzipped; the rest is never touched. */
export async function readHead(file: File): Promise<FileHead> {
  const packed = /\.gz$/i.test(file.name)
  const stream: ReadableStream<Uint8Array> = packed ? file.stream().pipeThrough(new DecompressionStream('gzip') as unknown as ReadableWritablePair<Uint8Array, Uint8Array>) : file.stream()
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let over = false
  while (!over && text.length < ENOUGH) {
    const { done, value } = await reader.read()
    over = done
    if (value) text += decoder.decode(value, { stream: true })
  }
  if (!over) await reader.cancel().catch(() => undefined)
  return headOf(text, over)
}
