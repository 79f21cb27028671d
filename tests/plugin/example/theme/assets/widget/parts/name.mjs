/** A module in a subfolder. */
export const name = "example";
