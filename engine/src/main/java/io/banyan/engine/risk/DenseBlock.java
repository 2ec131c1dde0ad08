package io.banyan.engine.risk;

/**
 * Rows and columns with suspiciously many edges between them: people and the goods they praise, accounts and those they follow.
 *
 * @param rows where the edges come from, ascending
 * @param columns where they lead, ascending
 * @param density the weights of the edges between them over the number of rows and columns
 */
public record DenseBlock(int[] rows, int[] columns, double density) {}
