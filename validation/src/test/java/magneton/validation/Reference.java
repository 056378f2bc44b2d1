package magneton.validation;

import java.util.Arrays;
import java.util.List;

import org.assertj.core.data.Offset;

import magneton.table.Table;

/** The tables of reference numbers. */
final class Reference {
    private static final Table NUMBERS = table("reference_numbers.csv");

    private Reference() {}

    static Table table(String file) {
        return Table.read(file, Reference.class.getResourceAsStream(file));
    }

    /** The printed values of a row. */
    static String[] printed(String quantity) {
        int row = List.of(NUMBERS.text("quantity")).indexOf(quantity);
        if (row < 0) {
            throw new IllegalArgumentException("no row '" + quantity + "'");
        }
        return NUMBERS.text("value")[row].split("/");
    }

    static double[] values(String quantity) {
        return Arrays.stream(printed(quantity)).mapToDouble(Double::parseDouble).toArray();
    }

    /** A share of the value, or half a unit of its last printed digit, whichever is looser. */
    static Offset<Double> tolerance(String printed, double share) {
        String mantissa = printed.split("[eE]")[0];
        int exponent = printed.matches(".*[eE].*") ? Integer.parseInt(printed.split("[eE]")[1]) : 0;
        int decimals = mantissa.contains(".") ? mantissa.length() - mantissa.indexOf('.') - 1 : 0;
        double digit = 0.5 * Math.pow(10, exponent - decimals);
        return Offset.offset(Math.max(share * Math.abs(Double.parseDouble(printed)), digit));
    }
}
