package skrejlapa;

import java.io.FileInputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Judges PDF files by veraPDF. Arguments: pairs of a flavour (ua1, 2a …) and a file. One line a pair on standard
 * output, its parts apart by tabs: "ok" or "FAILED", the flavour, the file, then for a failure each broken rule with its clause, how often
 * it is broken, where first, and what it says. Exit 1 when any fails.
 */
public final class Validate {
    private static final int MOST_FAILURES = 2000;

    private Validate() {}

    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        boolean allPass = true;
        for (int at = 0; at + 1 < arguments.length; at += 2)
            allPass &= judge(PDFAFlavour.byFlavourId(arguments[at]), arguments[at + 1], out);
        System.exit(allPass ? 0 : 1);
    }

    private static boolean judge(PDFAFlavour flavour, String file, PrintStream out) throws Exception {
        try (FileInputStream bytes = new FileInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(bytes, flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavour, MOST_FAILURES, false, false, false)) {
            ValidationResult result = validator.validate(parser);
            String verdict = result.isCompliant() ? "ok" : "FAILED";
            out.printf("%s\t%s\t%s%s%n", verdict, flavour.getId(), file, brokenRules(result));
            return result.isCompliant();
        }
    }

    private static String brokenRules(ValidationResult result) {
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, TestAssertion> first = new TreeMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
            String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
            counts.merge(rule, 1, Integer::sum);
            first.putIfAbsent(rule, assertion);
        }
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, Integer> rule : counts.entrySet()) {
            TestAssertion broken = first.get(rule.getKey());
            text.append(String.format("\t%s, %d times, first at %s: %s", rule.getKey(), rule.getValue(),
                    broken.getLocation().getContext(), broken.getErrorMessage()));
        }
        return text.toString();
    }
}
