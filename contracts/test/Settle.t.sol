// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IHubErrors} from "../src/interfaces/IHubErrors.sol";
import {IHubSettlement} from "../src/interfaces/IHubSettlement.sol";
import {CodeStore} from "../src/libraries/CodeStore.sol";
import {Hashes} from "../src/libraries/Hashes.sol";
import {Closing} from "../src/types/Closing.sol";
import {Contribution} from "../src/types/Contribution.sol";
import {ContributionStatus, TaskStatus} from "../src/types/Enums.sol";
import {Settlement} from "../src/types/Settlement.sol";
import {SignedContribution} from "../src/types/SignedContribution.sol";
import {Task} from "../src/types/Task.sol";
import {Case, Committees} from "./support/Committees.sol";
import {Orders} from "./support/Market.sol";
import {Consumer, Glutton, Reentrant} from "./support/Peers.sol";

/// @notice Settling committees: what it pays, what it leaves, and every attack on it.
contract SettleTest is Committees {
    uint256 private constant STAKE = 300_000_000;

    function _refused(bytes memory got, bytes4 selector, string memory what) private pure {
        check(got.length >= 4 && bytes4(got) == selector, what);
    }

    // ------------------------------------------------------------------------------------------------ effects

    function test_settle_completes() public {
        Orders memory o = _ordersWithDataset(5);
        _signAll(o);
        bytes32[] memory answers = _agree(4);
        answers[1] = LIE;
        o.request.trust = o.workerpool.trust = 3;
        _signAll(o);
        _setScore(workers[1], 11);
        Case memory c = _case(_match(o), 0, answers);
        equal(_commit(c), "", "committed");
        vm.warp(START + 100);
        Settlement[] memory list = new Settlement[](1);
        list[0] = _settlement(c, _list(c), 0, HONEST);
        vm.recordLogs();
        vm.prank(scheduler);
        hub.settle(list, unclosed);
        string memory line = string.concat(
            "Seize(requester) Reward(app) Reward(dataset) Reveal Reward(worker0) Accurate Seize(worker1) Faulty ",
            "Reveal Reward(worker2) Accurate Reveal Reward(worker3) Accurate Reward(scheduler) Finalize ",
            "Transfer Transfer Transfer Unlock(scheduler) Transfer Unlock(worker0) Transfer Unlock(worker2) ",
            "Transfer Unlock(worker3)"
        );
        equalText(_logged(), line, "logs");
        Task memory task = hub.viewTask(c.taskId);
        check(task.status == TaskStatus.COMPLETED, "status");
        equal(task.revealDeadline, START + 2 * T, "reveal deadline");
        equal(task.consensusValue, Hashes.resultHash(c.taskId, HONEST), "consensus");
        equal(task.resultDigest, HONEST, "digest");
        equal(task.revealCounter, 3, "revealed");
        equal(task.winnerCounter, 3, "winners");
        equal(task.contributors.length, 4, "contributors");
        equal(task.results, "results", "results");
        for (uint256 k = 0; k < 4; ++k) {
            Contribution memory v = hub.viewContribution(c.taskId, workers[k]);
            SignedContribution memory s = c.commitment.contributions[k];
            equal(task.contributors[k], workers[k], "contributor");
            equal(v.resultHash, s.resultHash, "hash");
            equal(v.resultSeal, s.resultSeal, "seal");
            equal(v.weight, 1, "weight");
            check(
                v.status == (k == 1 ? ContributionStatus.CONTRIBUTED : ContributionStatus.PROVED), "contribution status"
            );
            equal(hub.frozenOf(workers[k]), 0, "nothing frozen");
        }
        check(hub.viewContribution(c.taskId, workers[5]).status == ContributionStatus.UNSET, "nobody else");
        // The protocol's example: three of four share 1.287 of 1.3 RLC.
        equal(hub.balanceOf(workers[0]), 1000 * RLC_UNIT + 429_000_000, "winner");
        equal(hub.balanceOf(workers[1]), 1000 * RLC_UNIT - STAKE, "loser");
        equal(hub.balanceOf(scheduler), 1000 * RLC_UNIT + 13_000_000, "scheduler");
        equal(hub.viewScore(workers[0]), 1, "score up");
        equal(hub.viewScore(workers[1]), 7, "score down");
        equal(hub.balanceOf(address(hub)), 0, "pot");
        (bool committed, bool settled, bool released) = hub.viewCommitment(c.taskId);
        check(committed && settled && !released, "commitment");
    }

    /// Rationale: with one worker there is nobody to disagree with: no stake, no score, as by contributeAndFinalize.
    function test_settle_trust1_paysAsContributeAndFinalize() public {
        uint256 start = vm.snapshotState();
        _solo(_task(1), workers[0], HONEST);
        uint256[] memory classic = _ledger();
        vm.revertToState(start);
        Case memory c = _agreedCase(1, 1);
        _commit(c);
        equal(hub.frozenOf(workers[0]), 0, "no stake");
        equal(_settle(c, HONEST), "", "settled");
        _sameLedger(classic);
    }

    function _ledger() private view returns (uint256[] memory all) {
        all = new uint256[](3 * (WORKERS + 6));
        address[6] memory others = [appOwner, datasetOwner, scheduler, requester, sponsor, address(hub)];
        for (uint256 i = 0; i < WORKERS + 6; ++i) {
            address account = i < WORKERS ? workers[i] : others[i - WORKERS];
            (all[3 * i], all[3 * i + 1], all[3 * i + 2]) =
            (hub.balanceOf(account), hub.frozenOf(account), hub.viewScore(account));
        }
    }

    function _sameLedger(uint256[] memory want) private view {
        uint256[] memory got = _ledger();
        for (uint256 i = 0; i < got.length; ++i) {
            equal(got[i], want[i], "ledger");
        }
    }

    /// Rationale: which road a task takes changes nobody's money or score.
    function testFuzz_settle_sameLedgerOnBothRoads(uint256 seed) public {
        uint256 trust = 2 + seed % 9;
        for (uint256 k = 0; k < WORKERS; ++k) {
            _setScore(workers[k], (seed >> (16 * k)) % 40);
        }
        Orders memory o = (seed >> 130) & 1 == 0 ? _orders(trust) : _ordersWithDataset(trust);
        o.workerpool.workerpoolprice = o.request.workerpoolmaxprice = (seed >> 140) % (20 * RLC_UNIT);
        _signAll(o);
        bytes32 dealId = (seed >> 131) & 1 == 0 ? _match(o) : _sponsored(o);
        uint256 start = vm.snapshotState();
        bytes32 taskId = hub.initialize(dealId, 0);
        bytes32[] memory answers = new bytes32[](WORKERS);
        uint256 count;
        for (; hub.viewTask(taskId).status == TaskStatus.ACTIVE && count < WORKERS; ++count) {
            answers[count] = (seed >> (200 + 3 * count)) % 4 == 0 ? LIE : HONEST;
            _contribute(taskId, workers[count], answers[count]);
        }
        if (hub.viewTask(taskId).status == TaskStatus.ACTIVE) return;
        bytes32 believed = answers[count - 1];
        for (uint256 k = 0; k < count; ++k) {
            if (answers[k] == believed) _reveal(taskId, workers[k], believed);
        }
        _finalize(taskId);
        uint256[] memory classic = _ledger();
        Task memory want = hub.viewTask(taskId);

        vm.revertToState(start);
        assembly {
            mstore(answers, count)
        }
        Case memory c = _case(dealId, 0, answers);
        _describe(c, believed);
        equal(_commit(c), "", "committed");
        equal(_settle(c, believed), "", "settled");
        _sameLedger(classic);
        _sameTask(hub.viewTask(taskId), want);
    }

    function _sponsored(Orders memory o) private returns (bytes32) {
        vm.prank(sponsor);
        return hub.sponsorMatchOrders(o.app, o.dataset, o.workerpool, o.request);
    }

    /// Rationale: who reads a task with a client of the classic road sees the same.
    function _sameTask(Task memory got, Task memory want) private pure {
        want.resultsTimestamp = got.resultsTimestamp;
        equal(abi.encode(got), abi.encode(want), "task");
    }

    /// @dev The worked example published with the protocol, see `EconomicsTest`.
    function test_settle_publishedExample() public {
        vm.prank(scheduler);
        (bool ok,) = workerpool.call(abi.encodeWithSignature("changePolicy(uint256,uint256)", 35, 5));
        check(ok, "policy");
        _setScore(workers[0], 12);
        _setScore(workers[1], 100);
        _setScore(workers[2], 300);
        Orders memory o = _ordersWithDataset(100);
        o.app.appprice = 0;
        o.dataset.datasetprice = o.request.datasetmaxprice = 1 * RLC_UNIT;
        o.workerpool.workerpoolprice = o.request.workerpoolmaxprice = 20 * RLC_UNIT;
        _signAll(o);
        bytes32[] memory answers = _agree(3);
        answers[0] = LIE;
        Case memory c = _case(_match(o), 0, answers);
        equal(_commit(c), "", "committed");
        equal(hub.frozenOf(workers[0]), 7 * RLC_UNIT, "worker locks 7");
        equal(_settle(c, HONEST), "", "settled");
        equal(hub.balanceOf(requester), 979 * RLC_UNIT, "requester");
        equal(hub.balanceOf(datasetOwner), 1 * RLC_UNIT, "dataset owner");
        equal(hub.balanceOf(workers[0]), 993 * RLC_UNIT, "worker 1");
        equal(hub.balanceOf(workers[1]), 1000 * RLC_UNIT + 11_659_090_909, "worker 2");
        equal(hub.balanceOf(workers[2]), 1000 * RLC_UNIT + 13_990_909_090, "worker 3");
        equal(hub.balanceOf(scheduler), 1000 * RLC_UNIT + 1_350_000_001, "scheduler");
        equal(hub.viewScore(workers[0]), 8, "a third of 12 is lost");
        equal(hub.viewScore(workers[1]), 101, "one more");
        equal(hub.viewScore(workers[2]), 301, "one more");
    }

    /// Rationale: without a cap, a pool could empty the kitty by many free tasks in one transaction.
    function test_settle_kittyGivesAtMostThePrice() public {
        bytes32[] memory failed = new bytes32[](100);
        for (uint256 i = 0; i < 100; ++i) {
            failed[i] = _task(1);
        }
        Case memory c = _agreedCase(1, 1);
        Orders memory o = _orders(1);
        o.workerpool.workerpoolprice = 0;
        _signAll(o);
        Case memory free = _case(_match(o), 0, _agree(1));
        vm.warp(START + 10 * T);
        hub.claimArray(failed);
        vm.warp(START + 1);
        equal(hub.frozenOf(hub.kitty_address()), 30 * RLC_UNIT, "kitty");
        uint256 before = hub.balanceOf(scheduler);
        _commit(free);
        equal(_settle(free, HONEST), "", "free");
        equal(hub.frozenOf(hub.kitty_address()), 30 * RLC_UNIT, "nothing for nothing");
        _commit(c);
        equal(_settle(c, HONEST), "", "settled");
        equal(hub.frozenOf(hub.kitty_address()), 29 * RLC_UNIT, "a tenth would be 3");
        equal(hub.balanceOf(scheduler) - before, 1 * RLC_UNIT + STAKE + 10_000_000, "its share, stake and ratio");
    }

    // ------------------------------------------------------------------------------------------------ batches

    function test_settle_aBatch() public {
        Case[] memory cases = _bag(5, 3);
        equal(_settleAll(scheduler, _settlementsOf(cases), unclosed), "", "settled");
        for (uint256 i = 0; i < 5; ++i) {
            Task memory task = hub.viewTask(cases[i].taskId);
            check(task.status == TaskStatus.COMPLETED, "status");
            equal(task.contributors.length, 3, "contributors");
            for (uint256 k = 0; k < 3; ++k) {
                equal(task.contributors[k], workers[i % 3 + k], "contributor");
            }
        }
        equal(hub.balanceOf(address(hub)), 0, "pot");
        equal(hub.viewScore(workers[2]), 5, "score of all five");
    }

    /// Rationale: a batch is committed together, but each of its tasks ends when its result is there.
    function test_settle_partsOfABatch() public {
        Case[] memory cases = _bag(5, 3);
        Settlement[] memory all = _settlementsOf(cases);
        Settlement[] memory some = new Settlement[](2);
        (some[0], some[1]) = (all[3], all[1]);
        some[0].batch = all[0].batch;
        equal(_settleAll(scheduler, some, unclosed), "", "two");
        check(hub.viewTask(cases[0].taskId).status == TaskStatus.REVEALING, "not yet");
        check(hub.viewTask(cases[3].taskId).status == TaskStatus.COMPLETED, "settled");
        equal(_settleAs(scheduler, all[0]), "", "one more");
        check(hub.viewTask(cases[0].taskId).status == TaskStatus.COMPLETED, "now");
        equal(hub.viewTask(cases[1].taskId).contributors[0], workers[1], "its own record");
    }

    /// Rationale: what is wrong with one task is nobody else's loss.
    function test_settle_aBadTaskIsSkipped() public {
        Case[] memory cases = _bag(3, 3);
        Settlement[] memory list = _settlementsOf(cases);
        list[1].resultDigest = LIE;
        equal(
            _settleAll(scheduler, list, unclosed),
            abi.encodeWithSelector(IHubSettlement.CommitteeMismatch.selector, cases[1].taskId),
            "refused"
        );
        check(hub.viewTask(cases[0].taskId).status == TaskStatus.COMPLETED, "first");
        check(hub.viewTask(cases[1].taskId).status == TaskStatus.REVEALING, "second");
        check(hub.viewTask(cases[2].taskId).status == TaskStatus.COMPLETED, "third");
        list[1].resultDigest = HONEST;
        list[1].batch = list[0].batch;
        equal(_settleAs(scheduler, list[1]), "", "later");
        equal(hub.balanceOf(address(hub)), 0, "pot");
    }

    /// Rationale: nobody is paid twice for one task.
    function test_settle_twice_isRefused() public {
        Case[] memory cases = _bag(2, 3);
        Settlement[] memory list = _settlementsOf(cases);
        list[1] = list[0];
        equal(
            _settleAll(scheduler, list, unclosed),
            abi.encodeWithSelector(IHubErrors.UnexpectedTaskStatus.selector, cases[0].taskId, TaskStatus.COMPLETED),
            "in one call"
        );
        _refused(_settleAs(scheduler, list[0]), IHubErrors.UnexpectedTaskStatus.selector, "in another");
    }

    function test_settle_limits() public {
        Settlement[] memory many = new Settlement[](257);
        vm.expectRevert(abi.encodeWithSelector(IHubSettlement.TooManyTasks.selector, 257, 256));
        hub.settle(many, unclosed);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.ArrayLengthMismatch.selector, 257 - 1, 1));
        hub.settle(new Settlement[](256), new Closing[](1));
        hub.settle(new Settlement[](0), unclosed);
    }

    // ------------------------------------------------------------------------------------------------ the committee

    function _expectMismatch(Case memory c, string memory what) private {
        equal(_settle(c, HONEST), abi.encodeWithSelector(IHubSettlement.CommitteeMismatch.selector, c.taskId), what);
    }

    /// Rationale: the list is fixed: no entry can be dropped, added or changed, in who, how much, what or in what order.
    function test_settle_anotherList_isRefused() public {
        Case memory c = _agreedCase(3, 3);
        _commit(c);
        bytes memory members = c.members;
        c.members = _part(members, 0, 224);
        _expectMismatch(c, "dropped");
        c.members = bytes.concat(members, _part(members, 0, 112));
        _expectMismatch(c, "added");
        c.members = bytes.concat(_part(members, 112, 224), _part(members, 0, 112));
        _expectMismatch(c, "in another order");
        c.members = _part(members, 0, 335);
        _expectMismatch(c, "cut");
        c.members = "";
        _expectMismatch(c, "none");
        for (uint256 i = 0; i < 336; i += 13) {
            c.members = bytes.concat(members);
            c.members[i] ^= 0x01;
            _expectMismatch(c, "changed");
        }
        // Who shows another list shows it in vain.
        c.hash = keccak256(abi.encodePacked(c.taskId, c.consensus, uint8(2), _part(members, 0, 224)));
        c.members = _part(members, 0, 224);
        _expectMismatch(c, "another committee's hash");
        c.members = members;
        equal(_settle(c, HONEST), "", "as it was committed; nobody asks for the list");
    }

    /// Rationale: the batch is fixed as well: no other list of hashes leads to a committee.
    function test_settle_anotherBatch_isRefused() public {
        Case[] memory cases = _bag(2, 3);
        Settlement memory s = _settlementsOf(cases)[0];
        bytes memory members = s.members;
        s.members = _part(cases[0].members, 0, 224);
        s.batch[0] = keccak256(abi.encodePacked(cases[0].taskId, cases[0].consensus, uint8(2), s.members));
        _refused(_settleAs(scheduler, s), IHubSettlement.UnknownBatch.selector, "a changed committee");
        s.batch[0] = cases[0].hash;
        _refused(_settleAs(scheduler, s), IHubSettlement.CommitteeMismatch.selector, "with the list as it was");
        s.members = members;
        s.place = 1;
        _refused(_settleAs(scheduler, s), IHubSettlement.CommitteeMismatch.selector, "place");
        s.place = 2;
        _refused(_settleAs(scheduler, s), IHubSettlement.CommitteeMismatch.selector, "place beyond");
        s.place = 0;
        s.batch = _list(cases[0]);
        _refused(_settleAs(scheduler, s), IHubSettlement.UnknownBatch.selector, "a part of the list");
        s.batch = new bytes32[](0);
        _refused(_settleAs(scheduler, s), IHubSettlement.UnknownBatch.selector, "no list");
        s.batch = _settlementsOf(cases)[0].batch;
        equal(_settleAs(scheduler, s), "", "as it was committed");
    }

    /// Rationale: what is left out of the list is what the digest gives, so nobody can leave out what somebody else said; and
    /// whoever leaves nothing out says the same.
    function test_settle_agreement_cannotBeClaimed() public {
        bytes32[] memory answers = _agree(4);
        answers[2] = LIE;
        Case memory c = _case(_deal(3, 1), 0, answers);
        _commit(c);
        Settlement memory s = _settlement(c, _list(c), 0, HONEST);
        equal(s.members.length, 3 * 48 + 112, "shown");
        bytes memory liar = _part(c.members, 224, 48);
        liar[20] |= 0x80;
        s.members = bytes.concat(_part(s.members, 0, 96), liar, _part(s.members, 208, 48));
        _refused(_settleAs(scheduler, s), IHubSettlement.CommitteeMismatch.selector, "a liar who is said to agree");
        s.members = bytes.concat(_part(c.members, 0, 112), _part(_shown(c.members, c.taskId, HONEST), 48, 208));
        equal(_settleAs(scheduler, s), "", "one whole, the others short");
        equal(hub.viewTask(c.taskId).revealCounter, 3, "all three win");
        check(hub.viewContribution(c.taskId, workers[2]).status == ContributionStatus.CONTRIBUTED, "the liar does not");
    }

    /// Rationale: a committee belongs to its task.
    function test_settle_committeeOfAnotherTask_isRefused() public {
        Case[] memory cases = _bag(2, 3);
        Settlement[] memory list = _settlementsOf(cases);
        list[0].place = 1;
        list[0].members = cases[1].members;
        _refused(_settleAs(scheduler, list[0]), IHubSettlement.CommitteeMismatch.selector, "swapped");
    }

    /// Rationale: a seal cannot be made without the digest: who copied a hash is found out and pays.
    function test_settle_rightHashWrongSeal_loses() public {
        Case memory c = _agreedCase(3, 3);
        SignedContribution memory s = c.commitment.contributions[1];
        s.resultSeal = keccak256("copied");
        _resign(s, 1, c.dealId, c.taskId);
        _describe(c, HONEST);
        equal(_commit(c), "", "committed");
        equal(_settle(c, HONEST), "", "settled");
        equal(hub.balanceOf(workers[1]), 1000 * RLC_UNIT - STAKE, "the copier");
        check(hub.balanceOf(workers[0]) > 1000 * RLC_UNIT, "who knew");
        Task memory task = hub.viewTask(c.taskId);
        equal(task.winnerCounter, 3, "hashes");
        equal(task.revealCounter, 2, "seals");
        equal(hub.viewContribution(c.taskId, workers[1]).resultSeal, keccak256("copied"), "seal");
    }

    /// Rationale: somebody must have known the digest, or nothing was computed.
    function test_settle_noSeal_isRefused() public {
        Case memory c = _agreedCase(1, 1);
        c.commitment.contributions[0].resultSeal = 0;
        _resign(c.commitment.contributions[0], 0, c.dealId, c.taskId);
        _describe(c, HONEST);
        _commit(c);
        equal(_settle(c, HONEST), abi.encodeWithSelector(IHubSettlement.NoWinner.selector, c.taskId), "no winner");
    }

    /// Rationale: weights are those of the commit: nobody can be made heavier or lighter afterwards.
    function test_settle_scoreMovedAfterCommit_changesNothing() public {
        uint256 start = vm.snapshotState();
        Case memory c = _agreedCase(3, 3);
        _commit(c);
        _settle(c, HONEST);
        uint256 first = hub.balanceOf(workers[0]);
        vm.revertToState(start);
        c = _agreedCase(3, 3);
        _commit(c);
        _setScore(workers[1], 3000);
        equal(_settle(c, HONEST), "", "settled");
        equal(hub.balanceOf(workers[0]), first, "the same share");
        equal(hub.viewContribution(c.taskId, workers[1]).weight, 1, "the same weight");
    }

    function test_settle_deadline() public {
        Case memory c = _agreedCase(3, 3);
        _commit(c);
        vm.warp(START + 10 * T);
        equal(
            _settle(c, HONEST),
            abi.encodeWithSelector(IHubErrors.DeadlineReached.selector, START + 10 * T, START + 10 * T),
            "deadline"
        );
        vm.warp(START + 10 * T - 1);
        equal(_settle(c, HONEST), "", "a second before");
    }

    function test_settle_uncommitted_isRefused() public {
        Case memory c = _agreedCase(3, 3);
        _refused(_settle(c, HONEST), IHubErrors.UnexpectedTaskStatus.selector, "unset");
        hub.initialize(c.dealId, 0);
        _refused(_settle(c, HONEST), IHubErrors.UnexpectedTaskStatus.selector, "active");
    }

    // ------------------------------------------------------------------------------------------------ by others

    /// Rationale: a pool cannot keep its workers from their pay by silence: whoever has a digest and a winner's word settles.
    function test_settle_byAStranger() public {
        Case memory c = _agreedCase(3, 3);
        vm.warp(START + 50);
        _commit(c);
        Settlement memory s = _settlement(c, _list(c), 0, HONEST);
        Closing memory closing = _closing(1, c.taskId, "results", 1_000_000);
        _refused(_settleAs(stranger, s), IHubErrors.CallerIsNotTheScheduler.selector, "without closing");
        equal(
            _settleClosed(stranger, s, closing),
            abi.encodeWithSelector(IHubErrors.DeadlineNotReached.selector, START + 50 + T, START + 50),
            "too early"
        );
        vm.warp(START + 50 + T);
        equal(_settleClosed(stranger, s, closing), "", "settled");
        equal(hub.balanceOf(stranger), 1_000_000, "tip");
        equal(hub.balanceOf(workers[0]), 1000 * RLC_UNIT + 330_000_000, "all who knew are paid");
        equal(hub.balanceOf(workers[1]), 1000 * RLC_UNIT + 329_000_000, "out of its reward");
        equal(hub.balanceOf(scheduler), 1000 * RLC_UNIT + 10_000_000, "the pool as well");
        equal(hub.balanceOf(address(hub)), 0, "pot");
    }

    /// Rationale: what the winner signed is what counts: this task, these results, this tip, on this chain.
    function test_settle_closings() public {
        bytes32[] memory answers = _agree(4);
        answers[3] = LIE;
        Case memory c = _case(_deal(3, 1), 0, answers);
        equal(_commit(c), "", "committed");
        vm.warp(START + T);
        Settlement memory s = _settlement(c, _list(c), 0, HONEST);
        bytes4 invalid = IHubSettlement.InvalidClosing.selector;
        _refused(_settleClosed(stranger, s, _closing(3, c.taskId, "results", 0)), invalid, "a loser's");
        _refused(_settleClosed(stranger, s, _closing(5, c.taskId, "results", 0)), invalid, "a stranger's");
        _refused(_settleClosed(stranger, s, _closing(0, c.taskId, "elsewhere", 0)), invalid, "other results");
        _refused(_settleClosed(stranger, s, _closing(0, c.dealId, "results", 0)), invalid, "another task");
        Closing memory closing = _closing(0, c.taskId, "results", 5);
        closing.tip = 6;
        _refused(_settleClosed(stranger, s, closing), invalid, "another tip");
        closing = Closing(0, 0, 0);
        equal(_settleClosed(stranger, s, closing), abi.encodeWithSelector(invalid, c.taskId, address(0)), "nobody's");
        vm.chainId(77);
        closing = _closing(0, c.taskId, "results", 5);
        vm.chainId(31_337);
        _refused(_settleClosed(stranger, s, closing), invalid, "another chain");
        equal(_settleClosed(workers[0], s, _closing(0, c.taskId, "results", 5)), "", "by the winner itself");
        equal(hub.balanceOf(workers[0]), 1000 * RLC_UNIT + 429_000_000, "its whole reward");
    }

    /// Rationale: a tip is paid by who promised it, of what it earns here, never of more.
    function test_settle_tipIsAtMostTheReward() public {
        Case memory c = _agreedCase(3, 3);
        _commit(c);
        vm.warp(START + T);
        Settlement memory s = _settlement(c, _list(c), 0, HONEST);
        equal(_settleClosed(stranger, s, _closing(2, c.taskId, "results", type(uint256).max)), "", "settled");
        equal(hub.balanceOf(stranger), 330_000_000, "the reward");
        equal(hub.balanceOf(workers[2]), 1000 * RLC_UNIT, "nothing more");
    }

    /// Rationale: the pool needs nobody's leave, and earns no tip with a closing either.
    function test_settle_bySchedulerWithClosing_paysNoTip() public {
        Case memory c = _agreedCase(3, 3);
        _commit(c);
        Settlement memory s = _settlement(c, _list(c), 0, HONEST);
        equal(_settleClosed(scheduler, s, _closing(2, c.taskId, "results", 1_000_000)), "", "settled");
        equal(hub.balanceOf(workers[2]), 1000 * RLC_UNIT + 330_000_000, "no tip");
    }

    // ------------------------------------------------------------------------------------------------ callbacks

    function _callbackCases(address consumer, bytes memory data) private returns (Case[] memory cases) {
        cases = new Case[](2);
        for (uint256 i = 0; i < 2; ++i) {
            Orders memory o = _orders(1);
            o.request.callback = consumer;
            _signAll(o);
            bytes32[] memory answers = new bytes32[](1);
            answers[0] = keccak256(data);
            cases[i] = _case(_match(o), 0, answers);
        }
        equal(_commitAll(cases), "", "committed");
    }

    function _callbackSettlements(Case[] memory cases, bytes memory data)
        private
        pure
        returns (Settlement[] memory list)
    {
        list = _settlementsOf(cases);
        for (uint256 i = 0; i < list.length; ++i) {
            list[i].resultDigest = keccak256(data);
            list[i].resultsCallback = data;
        }
    }

    function test_settle_callsBack() public {
        Consumer consumer = new Consumer();
        Case[] memory cases = _callbackCases(address(consumer), "data");
        Settlement[] memory list = _callbackSettlements(cases, "data");
        list[0].resultsCallback = "else";
        equal(
            _settleAll(scheduler, list, unclosed),
            abi.encodeWithSelector(IHubErrors.CallbackDataMismatch.selector, keccak256("data"), keccak256("else")),
            "data that was not agreed on"
        );
        equal(consumer.id(), cases[1].taskId, "called");
        equal(consumer.result(), "data", "data");
        check(consumer.gasSeen() > 190_000, "with its gas");
        equal(hub.resultFor(cases[1].taskId), "data", "pull");
        equal(hub.viewTask(cases[1].taskId).resultsCallback, "data", "view");
        vm.expectRevert(text("task-pending"));
        hub.resultFor(cases[0].taskId);
        Case memory c = _agreedCase(1, 1);
        _commit(c);
        Settlement memory s = _settlement(c, _list(c), 0, HONEST);
        s.resultsCallback = "data";
        _refused(_settleAs(scheduler, s), IHubErrors.CallbackDataMismatch.selector, "data without callback");
    }

    /// Rationale: a consumer that calls in finds everything written down: its task ended, all accounts as they will be.
    function test_settle_reentrantCallback() public {
        Reentrant consumer = new Reentrant();
        Case[] memory cases = _callbackCases(address(consumer), "data");
        Settlement[] memory list = _callbackSettlements(cases, "data");
        vm.prank(scheduler);
        hub.setDelegate(address(consumer));
        consumer.prepare(abi.encodeCall(hub.settle, (list, unclosed)));
        equal(
            _settleAll(scheduler, list, unclosed),
            abi.encodeWithSelector(IHubErrors.UnexpectedTaskStatus.selector, cases[1].taskId, TaskStatus.COMPLETED),
            "the second time all are refused"
        );
        check(consumer.succeeded(), "the call came in");
        equal(hub.balanceOf(workers[0]), 1000 * RLC_UNIT + 2 * 990_000_000, "paid once each");
        equal(hub.balanceOf(address(hub)), 0, "pot");

        consumer = new Reentrant();
        cases = _callbackCases(address(consumer), "data");
        hub.depositFor(5, address(consumer));
        consumer.prepare(abi.encodeCall(hub.withdraw, (2)));
        equal(_settleAll(scheduler, _callbackSettlements(cases, "data"), unclosed), "", "settled");
        check(consumer.succeeded(), "withdrawn");
        equal(hub.balanceOf(address(consumer)), 1, "nothing is written back after the calls");
    }

    /// Rationale: a consumer cannot stop or rob a batch, whatever it does with its gas.
    function test_settle_gluttons() public {
        for (uint256 i = 0; i < 2; ++i) {
            Case[] memory cases = _callbackCases(address(new Glutton(i == 1)), "data");
            equal(_settleAll(scheduler, _callbackSettlements(cases, "data"), unclosed), "", "settled");
            check(hub.viewTask(cases[1].taskId).status == TaskStatus.COMPLETED, "completed");
        }
    }

    /// Rationale: whoever settles cannot starve a consumer: without its full gas nothing happens at all.
    function test_settle_gasForCallbacks() public {
        Consumer consumer = new Consumer();
        Case[] memory cases = _callbackCases(address(consumer), "data");
        bytes memory data = abi.encodeCall(hub.settle, (_callbackSettlements(cases, "data"), unclosed));
        uint256 start = vm.snapshotState();
        for (uint256 limit = 200_000; limit < 1_200_000; limit += 20_011) {
            vm.prank(scheduler);
            (bool ok,) = address(hub).call{gas: limit}(data);
            bool completed = hub.viewTask(cases[0].taskId).status == TaskStatus.COMPLETED;
            check(ok == completed, "all or nothing");
            if (ok) check(consumer.gasSeen() > 190_000 && consumer.id() == cases[1].taskId, "both with their gas");
            vm.revertToState(start);
        }
        vm.prank(scheduler);
        (bool done,) = address(hub).call{gas: 1_200_000}(data);
        check(done, "enough");
    }

    // ------------------------------------------------------------------------------------------------ roles

    /// Rationale: one account may play every role, in one batch; the ledger still adds up.
    function test_settle_sameAccountEverywhere() public {
        vm.prank(appOwner);
        apps.transferFrom(appOwner, workers[2], uint160(app));
        vm.prank(scheduler);
        workerpools.transferFrom(scheduler, workers[2], uint160(workerpool));
        Orders memory o = _orders(3);
        o.request.requester = workers[2];
        o.request.volume = 2;
        _signAll(o);
        o.app.sign = _sign(keys[2], _digest(structHashes.app(o.app)));
        o.workerpool.sign = _sign(keys[2], _digest(structHashes.workerpool(o.workerpool)));
        o.request.sign = _sign(keys[2], _requestDigest(o));
        bytes32 dealId = _match(o);
        Case[] memory cases = new Case[](2);
        for (uint256 i = 0; i < 2; ++i) {
            cases[i] = _caseFrom(dealId, i, _agree(3), i);
        }
        scheduler = workers[2];
        equal(_commitAll(cases), "", "committed");
        equal(_settleAll(scheduler, _settlementsOf(cases), unclosed), "", "settled");
        uint256 sum;
        for (uint256 k = 0; k < 4; ++k) {
            sum += hub.balanceOf(workers[k]);
            equal(hub.frozenOf(workers[k]), 0, "nothing frozen");
        }
        equal(sum, 4000 * RLC_UNIT, "nothing made or lost");
        equal(hub.balanceOf(workers[0]), 1000 * RLC_UNIT + 330_000_000, "another worker");
        equal(hub.balanceOf(address(hub)), 0, "pot");
    }

    // ------------------------------------------------------------------------------------------------ outcome

    /// Rationale: what is kept short is shown as it was given.
    function test_settle_locations() public {
        bytes memory location =
            "{\"storage\":\"ipfs\",\"location\":\"/ipfs/QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWKPbdG\"}";
        bytes[5] memory results = [
            location,
            bytes(""),
            "{\"storage\":\"ipfs\",\"location\":\"/ipfs/QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWKPbd0\"}",
            "{\"storage\":\"ipfs\",\"location\":\"/ipfs/zzYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWKPbdG\"}",
            "{\"storage\":\"none\"}"
        ];
        Case[] memory cases = _bag(5, 3);
        Settlement[] memory list = _settlementsOf(cases);
        for (uint256 i = 0; i < 5; ++i) {
            list[i].results = results[i];
        }
        equal(_settleAll(scheduler, list, unclosed), "", "settled");
        for (uint256 i = 0; i < 5; ++i) {
            equal(hub.viewTask(cases[i].taskId).results, results[i], "results");
        }
    }

    function testFuzz_settle_keepsWhatItWasGiven(bytes memory results, bytes memory data) public {
        vm.assume(results.length < 3000 && data.length < 3000);
        Case[] memory cases = _callbackCases(address(new Consumer()), data);
        Settlement[] memory list = _callbackSettlements(cases, data);
        list[1].results = results;
        equal(_settleAll(scheduler, list, unclosed), "", "settled");
        Task memory task = hub.viewTask(cases[1].taskId);
        equal(task.results, results, "results");
        equal(task.resultsCallback, data, "callback data");
        equal(task.contributors[0], workers[0], "contributor");
    }

    /// Rationale: room is made for as much as the call brings; a call whose settlements all point to the same bytes must not
    /// write over what lies behind.
    function test_settle_sharedCalldata_isSkipped() public {
        Case[] memory cases = _bag(8, 3);
        Settlement[] memory list = _settlementsOf(cases);
        bytes memory results = new bytes(2000);
        for (uint256 i = 0; i < 8; ++i) {
            list[i].results = i == 0 ? results : bytes("");
        }
        bytes memory message = abi.encodeCall(hub.settle, (list, unclosed));
        for (uint256 i = 1; i < 8; ++i) {
            _shareResults(message, i);
        }
        vm.recordLogs();
        vm.prank(scheduler);
        (bool ok,) = address(hub).call(message);
        check(ok, "settled");
        bytes memory refusal = _refusal(IHubSettlement.SettlementRefused.selector);
        _refused(refusal, IHubSettlement.OutcomeTooLarge.selector, "no room");
        uint256 settled;
        for (uint256 i = 0; i < 8; ++i) {
            Task memory task = hub.viewTask(cases[i].taskId);
            if (task.status != TaskStatus.COMPLETED) continue;
            ++settled;
            equal(task.results, results, "results");
            equal(task.contributors[2], workers[2 + (i % 3)], "contributor");
        }
        check(settled > 1 && settled < 8, "some had room");
    }

    /// @dev Lets settlement `i` of the call have the results of settlement 0.
    function _shareResults(bytes memory message, uint256 i) private pure {
        assembly {
            // Selector, offset of the list, offset of the closings; then length and offsets of the list.
            let start := add(add(message, 0x24), mload(add(message, 0x24)))
            let elements := add(start, 0x20)
            let first := add(elements, mload(elements))
            let own := add(elements, mload(add(elements, mul(i, 0x20))))
            mstore(add(own, 0xa0), sub(add(first, mload(add(first, 0xa0))), own))
        }
    }

    /// @dev The hub's own account, see `Accounts`.
    function _hubSlot() private view returns (bytes32) {
        return bytes32((uint256(uint160(address(hub))) << 96) | 0xacc0);
    }

    function test_settle_numbersWorkersOnce() public {
        uint256 before = uint256(vm.load(address(hub), _hubSlot()));
        equal(uint32(before >> 192), 0, "no worker has a number");
        Case memory c = _agreedCase(4, 2);
        equal(_commit(c), "", "committed");
        equal(_settle(c, HONEST), "", "settled");
        equal(uint32(uint256(vm.load(address(hub), _hubSlot())) >> 192) >> 1, 2, "two have");
        Case memory other = _agreedCase(8, 3);
        equal(_commit(other), "", "committed");
        equal(_settle(other, HONEST), "", "settled");
        uint256 word = uint256(vm.load(address(hub), _hubSlot()));
        equal(uint32(word >> 192) >> 1, 3, "one more");
        equal(word >> 224, 2, "settlements");
        for (uint256 k = 0; k < 3; ++k) {
            equal(hub.viewTask(other.taskId).contributors[k], workers[k], "contributor");
            check(hub.viewContribution(other.taskId, workers[k]).status == ContributionStatus.PROVED, "proved");
        }
        equal(hub.viewTask(c.taskId).contributors[1], workers[1], "of the first");
        (, uint256 locked) = (hub.balanceOf(address(hub)), hub.frozenOf(address(hub)));
        equal(locked, 0, "nothing of it is money");
        equal(hub.viewScore(address(hub)), 0, "nor reputation");
    }

    /// Rationale: nothing may stop when there are no numbers left.
    function test_settle_withoutNumbers_namesWorkersInFull() public {
        Case memory c = _agreedCase(8, 3);
        equal(_commit(c), "", "committed");
        uint256 word = uint256(vm.load(address(hub), _hubSlot()));
        vm.store(address(hub), _hubSlot(), bytes32(word | (uint256(type(uint32).max - 2) << 192)));
        equal(_settle(c, HONEST), "", "settled");
        for (uint256 k = 0; k < 3; ++k) {
            equal(hub.viewTask(c.taskId).contributors[k], workers[k], "contributor");
            check(hub.viewContribution(c.taskId, workers[k]).status == ContributionStatus.PROVED, "proved");
        }
        word = uint256(vm.load(address(hub), _hubSlot()));
        equal(uint32(word >> 192) >> 1, type(uint32).max >> 1, "the last one was given");
    }

    /// Rationale: what one deal says must not reach the tasks of another in the same call.
    function test_settle_dealsInTurn() public {
        Orders memory o = _ordersWithDataset(8);
        o.request.volume = 2;
        _signAll(o);
        bytes32 one = _match(o);
        bytes32 other = _deal(1, 2);
        Case[] memory cases = new Case[](4);
        cases[0] = _case(one, 0, _agree(3));
        cases[1] = _case(other, 0, _agree(1));
        cases[2] = _case(one, 1, _agree(3));
        cases[3] = _case(other, 1, _agree(1));
        equal(_commitAll(cases), "", "committed");
        uint256[4] memory before =
            [hub.balanceOf(appOwner), hub.balanceOf(datasetOwner), hub.frozenOf(requester), hub.frozenOf(scheduler)];
        equal(_settleAll(scheduler, _settlementsOf(cases), unclosed), "", "settled");
        equal(hub.balanceOf(appOwner) - before[0], 4 * APP_PRICE, "app");
        equal(hub.balanceOf(datasetOwner) - before[1], 2 * DATASET_PRICE, "dataset");
        equal(before[2] - hub.frozenOf(requester), 4 * (APP_PRICE + POOL_PRICE) + 2 * DATASET_PRICE, "requester");
        equal(before[3] - hub.frozenOf(scheduler), 4 * (POOL_PRICE * 30 / 100), "stake of the pool");
        for (uint256 i = 0; i < 4; ++i) {
            equal(hub.viewTask(cases[i].taskId).dealid, cases[i].dealId, "deal");
            equal(hub.viewTask(cases[i].taskId).contributors.length, i % 2 == 0 ? 3 : 1, "contributors");
            equal(hub.viewTask(cases[i].taskId).revealDeadline, START + 2 * T, "deadline");
        }
        for (uint256 k = 0; k < 3; ++k) {
            equal(hub.frozenOf(workers[k]), 0, "all is free");
        }
    }

    /// Rationale: code has a limit; who needs more than is left settles in two calls.
    function test_settle_outcomeTooLarge_isSkipped() public {
        Case[] memory cases = _bag(3, 3);
        Settlement[] memory list = _settlementsOf(cases);
        list[0].results = new bytes(12_000);
        list[1].results = new bytes(12_500);
        bytes memory refusal = _settleAll(scheduler, list, unclosed);
        _refused(refusal, IHubSettlement.OutcomeTooLarge.selector, "no room");
        check(hub.viewTask(cases[2].taskId).status == TaskStatus.COMPLETED, "there is for a small one");
        list[1].batch = list[0].batch;
        equal(_settleAs(scheduler, list[1]), "", "alone");
        equal(hub.viewTask(cases[1].taskId).results.length, 12_500, "kept");
        list[2].results = new bytes(CodeStore.MAX_SIZE);
        _refused(_settleAs(scheduler, list[2]), IHubErrors.UnexpectedTaskStatus.selector, "settled before");
    }
}

/// @notice The largest committee, and many workers in one settlement.
contract LargeCommitteesTest is Committees {
    function setUp() public override {
        super.setUp();
        delete keys;
        while (workers.length > 0) workers.pop();
        for (uint256 i = 0; i < 64; ++i) {
            workers.push(vm.addr(_workerKey(i)));
            if (i >= WORKERS) hub.depositFor(1000 * RLC_UNIT, workers[i]);
        }
        _sortWorkers(64);
    }

    /// Rationale: whatever was committed can be settled and released within one transaction's gas (2^24).
    function test_large_fitsATransaction() public {
        bytes32[] memory answers = _agree(64);
        for (uint256 k = 40; k < 64; ++k) {
            answers[k] = keccak256(abi.encode("lie", k));
        }
        bytes32 dealId = _deal(1 << 30, 4);
        Case[] memory cases = new Case[](4);
        for (uint256 i = 0; i < 4; ++i) {
            cases[i] = _case(dealId, i, answers);
        }
        uint256 left = gasleft();
        equal(_commitAll(cases), "", "committed");
        check(left - gasleft() < 1 << 24, "gas of commit");
        left = gasleft();
        equal(_settle(cases[0], HONEST), _unknown(cases[0].hash), "the batch is needed");
        Settlement[] memory list = _settlementsOf(cases);
        assembly {
            mstore(list, 3)
        }
        left = gasleft();
        equal(_settleAll(scheduler, list, unclosed), "", "settled");
        check(left - gasleft() < 1 << 24, "gas of settle");
        for (uint256 i = 0; i < 3; ++i) {
            equal(hub.viewTask(cases[i].taskId).contributors[63], workers[63], "last of all");
            equal(hub.viewTask(cases[i].taskId).revealCounter, 40, "winners");
        }
        equal(
            hub.viewContribution(cases[2].taskId, workers[63]).resultHash,
            cases[2].commitment.contributions[63].resultHash,
            "a liar's hash"
        );
        vm.warp(START + 10 * T);
        left = gasleft();
        hub.release(cases[3].taskId, list[0].batch, 3, cases[3].consensus, cases[3].members);
        check(left - gasleft() < 1 << 24, "gas of release");
    }

    function _unknown(bytes32 hash) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IHubSettlement.UnknownBatch.selector, keccak256(abi.encodePacked(hash)));
    }

    /// Rationale: weights of old workers are large; their product must not stop a batch, nor be believed wrongly.
    function test_large_weightsDoNotOverflow() public {
        for (uint256 k = 0; k < 64; ++k) {
            _setScore(workers[k], type(uint64).max >> 1);
        }
        Case memory c = _case(_deal(type(uint64).max, 1), 0, _agree(64));
        equal(_commit(c), "", "committed");
        equal(_settle(c, HONEST), "", "settled");
        bytes32[] memory answers = _agree(64);
        for (uint256 k = 0; k < 32; ++k) {
            answers[k] = LIE;
        }
        c = _case(_deal(2, 1), 0, answers);
        equal(_commit(c), abi.encodeWithSelector(IHubSettlement.TrustNotReached.selector, c.taskId, 2), "a tie");
    }
}
