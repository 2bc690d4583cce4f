// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.bragglens.diffuse.Encoding;
import org.bragglens.ui.diffuse.internal.Correlations.Origin;
import org.bragglens.ui.diffuse.session.DiffuseSession;
import org.bragglens.ui.diffuse.session.TestSession;
import org.bragglens.ui.diffuse.session.Interpreted;
import org.bragglens.ui.diffuse.session.Interpreted.Answer;
import org.junit.jupiter.api.Test;

class RowsModelTest {

    private final DiffuseSession session = TestSession.fresh();
    private final CorrelationsModel correlations = new CorrelationsModel(session, Runnable::run);
    private final RowsModel model = new RowsModel(session, correlations, Runnable::run);

    @Test
    void withoutModelsThereIsTheLatticeOfTheSliders() {
        assertEquals(1, model.rows().size());
        assertEquals("as set", model.rows().getFirst().title());
    }

    @Test
    void eachSpanHasARowWithItsAnswer() {
        Interpreted interpreted = Samples.interpret(session, Samples.encoding(2, 0.2), Samples.encoding(3, 0.1));
        List<InterpretationRow> rows = model.rows();
        assertEquals(List.of(2, 3), rows.stream().map(InterpretationRow::span).toList());
        assertEquals(List.of(Origin.ANSWER, Origin.ANSWER), rows.stream().map(InterpretationRow::origin).toList());
        double r2 = interpreted.answers().getFirst().interpretation().decoding().together().r2();
        String title = rows.getFirst().title();
        assertTrue(title.startsWith("answer: image R² " + InterpretationRow.number(r2)), title);
        assertEquals(0.05, rows.getFirst().errors().orElseThrow()[0]);
    }

    @Test
    void aMovedSliderIsShownInTheRowOfItsSpanAlone() {
        Samples.interpret(session, Samples.encoding(2, 0.2), Samples.encoding(3, 0.1));
        correlations.chooseSpan(2);
        correlations.set(0, 1, -0.2);
        List<InterpretationRow> rows = model.rows();
        assertEquals(List.of(Origin.OWN, Origin.ANSWER), rows.stream().map(InterpretationRow::origin).toList());
        assertEquals(-0.2, rows.getFirst().encoding().get(0, 1));
        assertTrue(rows.getFirst().errors().isEmpty(), "nobody knows the error of what somebody set");
        assertEquals(2, model.chosenSpan());
        correlations.reset(Origin.ANSWER);
        assertEquals(Origin.ANSWER, model.rows().getFirst().origin());
        assertTrue(model.rows().getFirst().r2().contains("with one lattice"), model.rows().getFirst().r2());
    }

    @Test
    void afterASearchBothImagesAreTold() {
        Encoding answer = Samples.encoding(2, 0.2);
        Interpreted interpreted = Samples.interpret(session, answer);
        Answer first = interpreted.answers().getFirst();
        Answer refined = new Answer(Samples.refined(interpreted.section(), first.interpretation(), answer.with(1, 1, 0.3), true),
                first.simulation());
        session.setRefined(interpreted, refined);
        InterpretationRow row = model.rows().getFirst();
        assertEquals(Origin.REFINED, row.origin());
        String before = InterpretationRow.number(first.interpretation().decoding().together().r2());
        String after = InterpretationRow.number(refined.interpretation().best().together().r2());
        assertTrue(row.title().startsWith("refined: image R² " + after + " after the search, " + before + " before"), row.title());
        correlations.reset(Origin.ANSWER);
        assertEquals(Origin.ANSWER, model.rows().getFirst().origin(), "the answer can be looked at again");
    }
}
