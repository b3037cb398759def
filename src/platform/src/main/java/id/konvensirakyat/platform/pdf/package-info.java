/** Writes tagged PDF documents of headings, paragraphs, tables and figures; knows no convention. */
@NullMarked
package id.konvensirakyat.platform.pdf;

import org.jspecify.annotations.NullMarked;
