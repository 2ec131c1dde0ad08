import type { SpreadNode } from '@banyan/api'

export interface PlacedNode { node: SpreadNode; x: number; y: number; radius: number; angle: number; weight: number; parent?: PlacedNode }
export interface TreePicture { nodes: PlacedNode[]; links: { from: PlacedNode; to: PlacedNode }[]; rings: number[]; extent: number }

/**
 * A radial tree: everybody who came without an invitation stands on the first ring, whoever they brought one ring further out. Each
 * person gets a sector as wide as the number of leaves below, so branches never cross, and rings lie far enough apart that dots of
 * the fullest ring do not touch (see `gap`).
 */
export function radialLayout(nodes: SpreadNode[], dot = 9): TreePicture {
  const children = childrenOf(nodes)
  const roots = children.get(undefined) ?? []
  const weights = new Map<string, number>()
  for (const root of roots) weigh(root, children, weights)
  const perRing = ringCounts(roots, children)
  const rings = ringRadii(perRing, dot)
  const placed: PlacedNode[] = []
  const total = roots.reduce((sum, root) => sum + (weights.get(root.personId) ?? 1), 0)
  let angle = -Math.PI / 2
  for (const root of roots) {
    const width = (2 * Math.PI * (weights.get(root.personId) ?? 1)) / Math.max(1, total)
    place(root, angle, width, 0, undefined)
    angle += width
  }
  return {
    nodes: placed,
    links: placed.flatMap(to => (to.parent ? [{ from: to.parent, to }] : [])),
    rings,
    extent: (rings.at(-1) ?? 0) + dot * 3,
  }

  function place(start: SpreadNode, startAngle: number, startWidth: number, startRing: number, startParent: PlacedNode | undefined): void {
    const waiting = [{ node: start, from: startAngle, width: startWidth, ring: startRing, parent: startParent }]
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { node, from, width, ring, parent } = next
      const radius = roots.length === 1 && ring === 0 ? 0 : rings[ring] ?? 0
      const middle = from + width / 2
      const weight = weights.get(node.personId) ?? 1
      const here: PlacedNode = { node, x: radius * Math.cos(middle), y: radius * Math.sin(middle), radius, angle: middle, weight, ...(parent ? { parent } : {}) }
      placed.push(here)
      let at = from
      for (const child of children.get(node.personId) ?? []) {
        const share = (width * (weights.get(child.personId) ?? 1)) / weight
        waiting.push({ node: child, from: at, width: share, ring: ring + 1, parent: here })
        at += share
      }
    }
  }
}

/** Children by parent; whoever's parent is not among the nodes counts as a root, and a circle in the data cannot hang the page. */
function childrenOf(nodes: SpreadNode[]): Map<string | undefined, SpreadNode[]> {
  const known = new Set(nodes.map(node => node.personId))
  const children = new Map<string | undefined, SpreadNode[]>()
  for (const node of nodes) {
    const parent = node.parentId !== undefined && node.parentId !== node.personId && known.has(node.parentId) ? node.parentId : undefined
    const list = children.get(parent)
    if (list) list.push(node)
    else children.set(parent, [node])
  }
  for (const list of children.values()) list.sort((a, b) => (a.joinedAt < b.joinedAt ? -1 : a.joinedAt > b.joinedAt ? 1 : 0))
  return children
}

/** Leaves below each person, at least one; without recursion, since a chain can be long. */
function weigh(root: SpreadNode, children: Map<string | undefined, SpreadNode[]>, weights: Map<string, number>): void {
  const order: SpreadNode[] = []
  const waiting = [root]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    order.push(node)
    waiting.push(...(children.get(node.personId) ?? []))
  }
  for (const node of order.reverse()) {
    const below = (children.get(node.personId) ?? []).reduce((sum, child) => sum + (weights.get(child.personId) ?? 1), 0)
    weights.set(node.personId, Math.max(1, below))
  }
}

function ringCounts(roots: SpreadNode[], children: Map<string | undefined, SpreadNode[]>): number[] {
  const counts: number[] = []
  for (let level = roots; level.length > 0; level = level.flatMap(node => children.get(node.personId) ?? [])) counts.push(level.length)
  return counts
}

/** Radii that give each ring room for its dots, growing by at least four dots from ring to ring. */
function ringRadii(counts: number[], dot: number): number[] {
  const radii: number[] = []
  counts.forEach((count, ring) => {
    const needed = (count * dot * 1.9) / (2 * Math.PI)
    const before = radii[ring - 1]
    radii.push(before === undefined ? (counts[0] === 1 ? 0 : Math.max(dot * 6, needed * 2)) : Math.max(before + dot * 4.5, needed))
  })
  return radii
}

/** Those who brought most, as far as their names do not run into each other; `letter` is the height of a letter. */
export function labelled(nodes: PlacedNode[], letter: number, most: number): PlacedNode[] {
  const chosen: { node: PlacedNode; left: number; right: number; y: number }[] = []
  const candidates = nodes.filter(one => one.node.children >= 2).sort((a, b) => b.node.children - a.node.children)
  for (const node of candidates) {
    if (chosen.length >= most) break
    const half = [...node.node.nickname].reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) > 0x2e80 ? 1 : 0.6), 0) * letter * 0.55
    const box = { node, left: node.x - half, right: node.x + half, y: node.y }
    if (chosen.every(other => box.right < other.left || box.left > other.right || Math.abs(box.y - other.y) > letter * 1.6)) chosen.push(box)
  }
  return chosen.map(one => one.node)
}

/** How many more people are below each one than are shown. */
export function foldedTexts(nodes: SpreadNode[], text: (people: number) => string): Map<string, string> {
  const shown = new Map<string, number>()
  const byId = new Map(nodes.map(node => [node.personId, node]))
  for (const node of [...nodes].sort((a, b) => b.depth - a.depth)) {
    const here = (shown.get(node.personId) ?? 0) + 1
    shown.set(node.personId, here)
    if (node.parentId !== undefined && byId.has(node.parentId)) shown.set(node.parentId, (shown.get(node.parentId) ?? 0) + here)
  }
  const lacking = new Map<string, number>()
  const told = new Map<string, number>()
  for (const node of nodes) {
    const missing = node.branch - (shown.get(node.personId) ?? 1)
    lacking.set(node.personId, missing)
    // what is missing below a child is told there, not again above
    if (node.parentId !== undefined) told.set(node.parentId, (told.get(node.parentId) ?? 0) + missing)
  }
  const folded = new Map<string, string>()
  for (const [person, missing] of lacking) {
    const here = missing - (told.get(person) ?? 0)
    if (here > 0) folded.set(person, text(here))
  }
  return folded
}

/** The first generations of a forest, counted from its highest nodes. */
export function generations(nodes: SpreadNode[], count: number): SpreadNode[] {
  const top = Math.min(...nodes.map(node => node.depth))
  return count > 0 ? nodes.filter(node => node.depth - top < count) : nodes
}

/** In a large picture, who came alone and brought nobody is left out: they would only make the first ring wide. */
export function withoutLoners(nodes: SpreadNode[], most = 300): SpreadNode[] {
  return nodes.length > most ? nodes.filter(node => node.parentId !== undefined || node.branch > 1) : nodes
}
