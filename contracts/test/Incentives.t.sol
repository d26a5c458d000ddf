// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IHubErrors} from "../src/interfaces/IHubErrors.sol";
import {IHubSettlement} from "../src/interfaces/IHubSettlement.sol";
import {Hashes} from "../src/libraries/Hashes.sol";
import {Commitment} from "../src/types/Commitment.sol";
import {TaskStatus} from "../src/types/Enums.sol";
import {Settlement} from "../src/types/Settlement.sol";
import {Case, Committees} from "./support/Committees.sol";
import {Orders} from "./support/Market.sol";

/// @title What pays and what does not, on both roads
/// @notice Prices, ratios, scores, trust, the number of workers and who of them lies are drawn by chance.
contract IncentivesTest is Committees {
    uint256 private constant DEPOSIT = 1000 * RLC_UNIT;

    /// @dev A deal, and how its first task is played.
    struct Play {
        bytes32 dealId;
        bytes32 taskId;
        /// One transaction for each step, or the settlement's road.
        bool classic;
        address payer;
        uint256 price;
        uint256 poolStake;
        uint256 workerStake;
        uint256 ratio;
        uint256 trust;
        bytes32[] answers;
        uint256 count;
        /// A group was believed, and what it said.
        bool believed;
        bytes32 digest;
        Case committee;
        uint256[] scores;
    }

    // ------------------------------------------------------------------------------------------------ play

    function _play(uint256 seed) private returns (Play memory p) {
        p = _agreement(seed, 1);
        _draw(p, uint256(keccak256(abi.encode("answers", seed))));
        if (p.classic) _contributeAll(p);
        else _commitCommittee(p);
    }

    function _agreement(uint256 seed, uint256 volume) private returns (Play memory p) {
        uint256 stakeRatio = seed % 101;
        p.ratio = (seed >> 8) % 101;
        p.classic = (seed >> 16) & 1 == 0;
        p.trust = 2 + (seed >> 24) % 12;
        vm.prank(scheduler);
        (bool ok,) = workerpool.call(abi.encodeWithSignature("changePolicy(uint256,uint256)", stakeRatio, p.ratio));
        check(ok, "policy");
        Orders memory o = (seed >> 17) & 1 == 0 ? _orders(p.trust) : _ordersWithDataset(p.trust);
        o.app.appprice = o.request.appmaxprice = (seed >> 32) % RLC_UNIT;
        if (o.dataset.dataset != address(0)) {
            o.dataset.datasetprice = o.request.datasetmaxprice = (seed >> 64) % RLC_UNIT;
        }
        o.workerpool.workerpoolprice = o.request.workerpoolmaxprice = (seed >> 96) % (100 * RLC_UNIT);
        o.request.volume = volume;
        _signAll(o);
        p.payer = (seed >> 18) & 1 == 0 ? requester : sponsor;
        vm.prank(p.payer);
        p.dealId = p.payer == requester
            ? hub.matchOrders(o.app, o.dataset, o.workerpool, o.request)
            : hub.sponsorMatchOrders(o.app, o.dataset, o.workerpool, o.request);
        p.taskId = keccak256(abi.encode(p.dealId, uint256(0)));
        p.price = o.app.appprice + o.dataset.datasetprice + o.workerpool.workerpoolprice;
        p.poolStake = o.workerpool.workerpoolprice * 30 / 100;
        p.workerStake = o.workerpool.workerpoolprice * stakeRatio / 100;
    }

    /// @dev Scores and answers; half of the plays have few liars.
    function _draw(Play memory p, uint256 seed) private {
        uint256 size = 1 + seed % WORKERS;
        uint256 lieEvery = 2 + (seed >> 8) % 6;
        p.answers = new bytes32[](size);
        p.scores = new uint256[](size);
        for (uint256 k = 0; k < size; ++k) {
            uint256 chance = seed >> (16 + 16 * k);
            p.answers[k] = chance % lieEvery == 0 ? (chance >> 8) & 1 == 0 ? LIE : OTHER_LIE : HONEST;
            p.scores[k] = (chance >> 4) % 400;
            _setScore(workers[k], p.scores[k]);
        }
    }

    function _contributeAll(Play memory p) private {
        hub.initialize(p.dealId, 0);
        for (; p.count < p.answers.length && !p.believed; ++p.count) {
            _contribute(p.taskId, workers[p.count], p.answers[p.count]);
            p.believed = hub.viewTask(p.taskId).status == TaskStatus.REVEALING;
            p.digest = p.answers[p.count];
        }
    }

    function _commitCommittee(Play memory p) private {
        p.count = p.answers.length;
        p.committee = _case(p.dealId, 0, p.answers);
        bytes32[3] memory answers = [HONEST, LIE, OTHER_LIE];
        p.believed = _commit(p.committee).length == 0;
        for (uint256 a = 0; a < 3 && p.believed; ++a) {
            _describe(p.committee, answers[a]);
            if (hub.viewCommittee(p.committee.taskId) != p.committee.hash) continue;
            p.digest = answers[a];
            return;
        }
        check(!p.believed, "somebody is believed");
    }

    /// @dev Bit k of `shown`: worker k shows what it has, if it belongs to the consensus. On the settlement's road one is
    /// enough for all.
    function _showAndEnd(Play memory p, uint256 shown, bool bySomebodyElse) private returns (bool ended) {
        uint256 speaker = type(uint256).max;
        for (uint256 k = 0; k < p.count; ++k) {
            if (p.answers[k] != p.digest || (shown >> k) & 1 == 0) continue;
            speaker = k;
            if (p.classic) _reveal(p.taskId, workers[k], p.digest);
        }
        if (speaker == type(uint256).max) return false;
        vm.warp(block.timestamp + 2 * T);
        if (p.classic) {
            _finalize(p.taskId);
        } else if (bySomebodyElse) {
            Settlement memory s = _settlement(p.committee, _list(p.committee), 0, p.digest);
            uint256 tip = uint256(keccak256(abi.encode(shown))) % RLC_UNIT;
            equal(_settleClosed(stranger, s, _closing(speaker, p.taskId, "results", tip)), "", "settled");
        } else {
            equal(_settle(p.committee, p.digest), "", "settled");
        }
        return true;
    }

    /// @dev Everything that a stranger can end after the final deadline.
    function _expire(Play memory p) private {
        vm.warp(START + 10 * T);
        vm.startPrank(stranger);
        if (hub.viewTask(p.taskId).status == TaskStatus.UNSET) hub.initialize(p.dealId, 0);
        hub.claim(p.taskId);
        (bool committed,,) = hub.viewCommitment(p.taskId);
        if (committed) _release(p.committee);
        vm.stopPrank();
    }

    function _wealth(address account) private view returns (uint256) {
        return hub.balanceOf(account) + hub.frozenOf(account);
    }

    // ------------------------------------------------------------------------------------------------ workers

    /// Rationale: a worker of the consensus that shows its digest in time never ends with less than it came with: if the pool
    /// ends the task, if a stranger does, and on the classic road if nobody does.
    function testFuzz_whoReveals_losesNothing(uint256 seed, uint256 shown, bool expires) public {
        Play memory p = _play(seed);
        if (!p.believed) return;
        bool ended;
        if (p.classic && expires) {
            for (uint256 k = 0; k < p.count; ++k) {
                if (p.answers[k] == p.digest && (shown >> k) & 1 == 1) _reveal(p.taskId, workers[k], p.digest);
            }
            _expire(p);
        } else {
            ended = _showAndEnd(p, shown, expires);
            if (!ended) return;
        }
        for (uint256 k = 0; k < p.count; ++k) {
            bool revealed = p.answers[k] == p.digest && (!p.classic || (shown >> k) & 1 == 1);
            if (!revealed) continue;
            check(hub.balanceOf(workers[k]) >= DEPOSIT, "lost");
            equal(hub.frozenOf(workers[k]), 0, "held back");
            uint256 score = ended && p.count > 1 ? p.scores[k] + 1 : p.scores[k];
            equal(hub.viewScore(workers[k]), score, "score");
        }
    }

    /// Rationale: whoever is outvoted loses its whole stake and a third of its score, which others get: a lie is never free.
    function testFuzz_whoIsOutvoted_losesItsStake(uint256 seed, bool bySomebodyElse) public {
        Play memory p = _play(seed);
        if (!p.believed || !_showAndEnd(p, type(uint256).max, bySomebodyElse)) return;
        for (uint256 k = 0; k < p.count; ++k) {
            if (p.answers[k] == p.digest) continue;
            equal(hub.balanceOf(workers[k]), DEPOSIT - p.workerStake, "stake");
            equal(hub.frozenOf(workers[k]), 0, "nothing left");
            equal(hub.viewScore(workers[k]), p.scores[k] * 2 / 3, "score");
        }
    }

    /// Rationale: silence is as dear as a lie: else a group could wait and see whether its answer pays.
    function testFuzz_whoIsSilent_losesItsStake(uint256 seed, uint256 shown) public {
        Play memory p = _play(seed);
        if (!p.believed) return;
        bool ended = p.classic && _showAndEnd(p, shown, false);
        if (p.classic && !ended) return;
        if (!ended) _expire(p);
        for (uint256 k = 0; k < p.count; ++k) {
            bool silent = p.answers[k] == p.digest && (!p.classic || (shown >> k) & 1 == 0);
            if (silent) equal(hub.balanceOf(workers[k]), DEPOSIT - p.workerStake, "stake");
        }
    }

    /// Rationale: a digest that others show after the committee is fixed is of no use: nobody can come in any more, on either
    /// road, so that showing it can harm nobody.
    function testFuzz_sybilsAfterAReveal_gainNothing(uint256 seed) public {
        Play memory p = _play(seed);
        if (!p.believed || p.count == WORKERS) return;
        address sybil = workers[p.count];
        if (p.classic) {
            for (uint256 k = 0; k < p.count; ++k) {
                if (p.answers[k] == p.digest) _reveal(p.taskId, workers[k], p.digest);
            }
        }
        bytes memory authorization = _authorize(schedulerKey, sybil, p.taskId, address(0));
        bytes32 hash = Hashes.resultHash(p.taskId, p.digest);
        bytes32 seal = Hashes.resultSeal(sybil, p.taskId, p.digest);
        vm.expectPartialRevert(IHubErrors.UnexpectedTaskStatus.selector);
        vm.prank(sybil);
        hub.contribute(p.taskId, hash, seal, address(0), "", authorization);
        bytes32[] memory answers = new bytes32[](1);
        answers[0] = p.digest;
        bytes memory refusal = _commit(_caseFrom(p.dealId, 0, answers, p.count));
        check(bytes4(refusal) == IHubErrors.UnexpectedTaskStatus.selector, "a second committee");
        if (!p.classic) {
            Settlement memory s = _settlement(p.committee, _list(p.committee), 0, p.digest);
            s.members = bytes.concat(s.members, abi.encodePacked(sybil, uint64(2), address(0), hash, seal));
            refusal = _settleAs(scheduler, s);
            check(bytes4(refusal) == IHubSettlement.CommitteeMismatch.selector, "a longer list");
        }
        check(_showAndEnd(p, p.classic ? 0 : 255, false) || p.classic, "ended");
        equal(_wealth(sybil), DEPOSIT, "nothing");
    }

    // ------------------------------------------------------------------------------------------------ payers

    /// Rationale: the payer pays its price for a result that is believed, and otherwise nothing, wherever the task got stuck.
    function testFuzz_noResult_nothingToPay(uint256 seed, uint256 shown, uint8 until) public {
        Play memory p = until % 3 == 0 ? _agreement(seed, 1) : _play(seed);
        for (uint256 k = 0; until % 3 == 2 && p.classic && p.believed && k < p.count; ++k) {
            if (p.answers[k] == p.digest && (shown >> k) & 1 == 1) _reveal(p.taskId, workers[k], p.digest);
        }
        equal(hub.frozenOf(p.payer), p.price, "held until the deadline");
        _expire(p);
        equal(hub.balanceOf(p.payer), DEPOSIT, "everything is back");
        equal(hub.frozenOf(p.payer), 0, "nothing is held");
        equal(hub.balanceOf(appOwner) + hub.balanceOf(datasetOwner), 0, "nobody earned");
        vm.expectPartialRevert(IHubErrors.UnexpectedTaskStatus.selector);
        hub.claim(p.taskId);
    }

    /// Rationale: whatever a fight of workers costs them, the payer pays the price that it signed, to the last nRLC.
    function testFuzz_aResult_costsThePrice(uint256 seed, uint256 shown, bool bySomebodyElse) public {
        Play memory p = _play(seed);
        uint256 supply = hub.totalSupply();
        if (!p.believed || !_showAndEnd(p, shown, bySomebodyElse)) return;
        equal(hub.balanceOf(p.payer), DEPOSIT - p.price, "the price");
        equal(hub.frozenOf(p.payer), 0, "nothing more");
        equal(hub.totalSupply(), supply, "nothing made or lost");
        equal(hub.balanceOf(address(hub)), 0, "nothing left over");
    }

    // ------------------------------------------------------------------------------------------------ pools

    /// Rationale: a pool that lets a task expire ends with its stake less, and with less than had it ended the task. What it
    /// lost may come back to it with a later delivery, by the kitty, but not more than that: withholding one of two tasks never
    /// leaves it richer than ending both.
    function testFuzz_withholding_doesNotPay(uint256 seed) public {
        Play memory p = _play(seed);
        if (!p.believed) return;
        uint256 begin = vm.snapshotState();
        check(_showAndEnd(p, type(uint256).max, false), "ended");
        _deliverAnother();
        uint256 honest = _wealth(scheduler);

        vm.revertToState(begin);
        uint256 before = _wealth(scheduler);
        // Workers show what they have, as they can on either road without the pool.
        if (p.classic) {
            for (uint256 k = 0; k < p.count; ++k) {
                if (p.answers[k] == p.digest) _reveal(p.taskId, workers[k], p.digest);
            }
            _expire(p);
            equal(_wealth(scheduler), before - p.poolStake, "the stake is lost");
        } else {
            check(_showAndEnd(p, type(uint256).max, true), "a stranger ends it");
            check(_wealth(scheduler) >= before, "and nobody lost by the silence of the pool");
        }
        _deliverAnother();
        check(_wealth(scheduler) <= honest, "withholding pays");
    }

    /// @dev A task of a fixed price, which takes its part of the kitty.
    function _deliverAnother() private {
        vm.warp(START);
        _setScore(workers[7], 0);
        bytes32 taskId = _task(1);
        _solo(taskId, workers[7], HONEST);
    }

    /// Rationale: a pool whose committee is of its own workers loses its stake and theirs when they keep silent, and of the kitty
    /// it gets back at most what went in, however many tasks it delivers afterwards and on whichever road; also when payer and
    /// owners are its own, and whatever others had lost to the kitty before. So whoever is behind all of them is never richer
    /// than without that task.
    function testFuzz_aSilentCommitteeOfItsOwn_neverPays(uint256 seed, uint256 tasks, uint256 others) public {
        _failBefore(others);
        uint256 begin = vm.snapshotState();
        _deliver(tasks);
        uint256 without = _wealthOfAll();

        vm.revertToState(begin);
        uint256 before = _wealthOfAll();
        Play memory p = _play(seed | (1 << 16));
        if (!p.believed) return;
        uint256 seized;
        for (uint256 k = 0; k < p.count; ++k) {
            if (p.answers[k] == p.digest) seized += p.workerStake;
        }
        _expire(p);
        equal(_wealthOfAll(), before - p.poolStake - seized, "what silence costs them");
        _deliver(tasks);
        check(_wealthOfAll() <= without, "silence pays");
    }

    /// @dev A task that somebody did not deliver, so that there is something in the kitty.
    function _failBefore(uint256 seed) private {
        Orders memory o = _orders(1);
        o.workerpool.workerpoolprice = o.request.workerpoolmaxprice = seed % (200 * RLC_UNIT);
        _signAll(o);
        bytes32 taskId = hub.initialize(_match(o), 0);
        vm.warp(START + 10 * T);
        hub.claim(taskId);
        vm.warp(START);
    }

    /// @dev Up to 15 tasks, at prices of 0 to 4 RLC: on the classic road the kitty's part is not capped.
    function _deliver(uint256 seed) private {
        for (uint256 i = 0; i < seed % 16; ++i) {
            vm.warp(START);
            Orders memory o = _orders(1);
            o.workerpool.workerpoolprice = o.request.workerpoolmaxprice = (seed >> (8 + 8 * i)) % 5 * RLC_UNIT;
            _signAll(o);
            bytes32 dealId = _match(o);
            if ((seed >> (15 + 8 * i)) & 1 == 0) {
                _solo(hub.initialize(dealId, 0), workers[0], HONEST);
            } else {
                Case memory c = _case(dealId, 0, _agree(1));
                equal(_commit(c), "", "committed");
                equal(_settle(c, HONEST), "", "settled");
            }
        }
    }

    function _wealthOfAll() private view returns (uint256 sum) {
        for (uint256 k = 0; k < WORKERS; ++k) {
            sum += _wealth(workers[k]);
        }
        return
            sum + _wealth(scheduler) + _wealth(requester) + _wealth(sponsor) + _wealth(appOwner) + _wealth(datasetOwner);
    }

    /// Rationale: what a committee that stays silent loses is not its pool's: at the end of the task the pool has lost as well.
    function testFuzz_aSilentCommittee_enrichesNobody(uint256 seed) public {
        Play memory p = _play(seed | (1 << 16));
        if (!p.believed) return;
        uint256 before = _wealth(scheduler);
        uint256 seized;
        for (uint256 k = 0; k < p.count; ++k) {
            if (p.answers[k] == p.digest) seized += p.workerStake;
        }
        _expire(p);
        equal(_wealth(scheduler), before - p.poolStake, "the pool");
        equal(hub.frozenOf(hub.kitty_address()), p.poolStake + seized, "all is the kitty's");
        equal(hub.balanceOf(address(hub)), p.poolStake + seized, "and nothing else is held");
    }

    /// Rationale: in which order a pool commits and settles its tasks changes nobody's money; only how the kitty is shared out
    /// may depend on it, which is between the pool and the kitty.
    function testFuzz_order_changesNobodysMoney(uint256 seed, uint256 order) public {
        Play memory p = _agreement(seed | (1 << 16), 3);
        bytes32 failed = _task(1);
        vm.warp(START + 10 * T);
        hub.claim(failed);
        vm.warp(START);
        _draw(p, uint256(keccak256(abi.encode("answers", seed))));
        // In each another one lies; these weigh least.
        for (uint256 i = 0; i < 3; ++i) {
            _setScore(workers[(seed % WORKERS + i) % WORKERS], i);
        }
        Case[] memory cases = new Case[](3);
        for (uint256 i = 0; i < 3; ++i) {
            bytes32[] memory answers = _agree(WORKERS);
            answers[(seed % WORKERS + i) % WORKERS] = LIE;
            cases[i] = _case(p.dealId, i, answers);
        }
        uint256 begin = vm.snapshotState();
        equal(_commitAll(cases), "", "committed");
        equal(_settleAll(scheduler, _settlementsOf(cases), unclosed), "", "in order");
        uint256[] memory want = _money();

        vm.revertToState(begin);
        for (uint256 i = 2; i > 0; --i) {
            uint256 k = (order >> (8 * i)) % (i + 1);
            (cases[i], cases[k]) = (cases[k], cases[i]);
        }
        for (uint256 i = 0; i < 3; ++i) {
            equal(_commit(cases[i]), "", "committed");
        }
        for (uint256 i = 3; i > 0; --i) {
            equal(_settle(cases[i - 1], HONEST), "", "settled");
        }
        uint256[] memory got = _money();
        for (uint256 i = 0; i < got.length; ++i) {
            equal(got[i], want[i], "somebody's money");
        }
    }

    /// @dev Of everybody; pool and kitty in one sum.
    function _money() private view returns (uint256[] memory all) {
        all = new uint256[](WORKERS + 5);
        for (uint256 k = 0; k < WORKERS; ++k) {
            all[k] = _wealth(workers[k]);
        }
        (all[WORKERS], all[WORKERS + 1]) = (_wealth(appOwner), _wealth(datasetOwner));
        (all[WORKERS + 2], all[WORKERS + 3]) = (_wealth(requester), _wealth(sponsor));
        all[WORKERS + 4] = _wealth(scheduler) + hub.frozenOf(hub.kitty_address());
    }

    /// Rationale: one worker counts once in a task, one committee is all a task has, and one stake backs one task: a pool cannot
    /// make trust, or a threat, out of less than it says.
    function testFuzz_assigningTwice_isRefused(uint256 seed) public {
        Play memory p = _agreement(seed, 2);
        hub.initialize(p.dealId, 0);
        _setScore(workers[0], 0);
        _contribute(p.taskId, workers[0], HONEST);
        if (hub.viewTask(p.taskId).status == TaskStatus.ACTIVE) {
            bytes memory authorization = _authorize(schedulerKey, workers[0], p.taskId, address(0));
            vm.expectPartialRevert(IHubErrors.AlreadyContributed.selector);
            vm.prank(workers[0]);
            hub.contribute(p.taskId, LIE, LIE, address(0), "", authorization);
        }
        // The same on the other road: listed twice, and listed for two tasks with the stake of one.
        Case memory c = _case(p.dealId, 1, _agree(WORKERS));
        Case memory double = _case(p.dealId, 1, _agree(WORKERS));
        double.commitment.contributions[1] = double.commitment.contributions[0];
        check(bytes4(_commit(double)) == IHubSettlement.WorkersNotAscending.selector, "listed twice");
        if (p.workerStake == 0) return;
        uint256 rest = hub.balanceOf(workers[3]) - (p.workerStake * 2 - 1);
        vm.prank(workers[3]);
        hub.withdraw(rest);
        Case memory other = _agreedCase(p.trust, WORKERS);
        Commitment[] memory list = new Commitment[](2);
        (list[0], list[1]) = (c.commitment, other.commitment);
        if (hub.viewDeal(other.dealId).workerStake < p.workerStake) return;
        check(bytes4(_commitAs(scheduler, list)) == IHubSettlement.StakeMissing.selector, "one stake for two");
    }

    // ------------------------------------------------------------------------------------------------ roles

    /// Rationale: one account may be payer, owner, pool and worker of the same task; nothing is made or lost by it, and at the
    /// end nothing is held.
    function testFuzz_roles_mayCoincide(uint256 seed, bool classic) public {
        address one = workers[0];
        vm.prank(appOwner);
        apps.transferFrom(appOwner, one, uint160(app));
        vm.prank(datasetOwner);
        datasets.transferFrom(datasetOwner, one, uint160(dataset));
        vm.prank(scheduler);
        workerpools.transferFrom(scheduler, one, uint160(workerpool));
        Orders memory o = _ordersWithDataset(2 + seed % 3);
        o.workerpool.workerpoolprice = o.request.workerpoolmaxprice = (seed >> 8) % (100 * RLC_UNIT);
        o.app.sign = _sign(keys[0], _digest(structHashes.app(o.app)));
        o.dataset.sign = _sign(keys[0], _digest(structHashes.dataset(o.dataset)));
        o.workerpool.sign = _sign(keys[0], _digest(structHashes.workerpool(o.workerpool)));
        o.request.sign = _sign(requesterKey, _requestDigest(o));
        vm.prank(one);
        bytes32 dealId = hub.sponsorMatchOrders(o.app, o.dataset, o.workerpool, o.request);
        (scheduler, schedulerKey) = (one, keys[0]);
        if (classic) {
            bytes32 taskId = hub.initialize(dealId, 0);
            uint256 k;
            for (; hub.viewTask(taskId).status == TaskStatus.ACTIVE; ++k) {
                _contribute(taskId, workers[k], HONEST);
            }
            while (k > 0) _reveal(taskId, workers[--k], HONEST);
            _finalize(taskId);
        } else {
            Case memory c = _case(dealId, 0, _agree(3));
            equal(_commit(c), "", "committed");
            equal(_settle(c, HONEST), "", "settled");
        }
        equal(hub.balanceOf(requester), DEPOSIT, "who only asked pays nothing");
        equal(hub.balanceOf(address(hub)), 0, "nothing is held");
        uint256 sum;
        for (uint256 k = 0; k < WORKERS; ++k) {
            sum += hub.balanceOf(workers[k]);
            check(k == 0 || hub.balanceOf(workers[k]) >= DEPOSIT, "the others earn");
        }
        equal(sum, WORKERS * DEPOSIT, "nothing made or lost");
    }
}
