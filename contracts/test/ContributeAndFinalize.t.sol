// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IHubErrors} from "../src/interfaces/IHubErrors.sol";
import {Hashes} from "../src/libraries/Hashes.sol";
import {Contribution} from "../src/types/Contribution.sol";
import {ContributionStatus, TaskStatus} from "../src/types/Enums.sol";
import {Task} from "../src/types/Task.sol";
import {Logs} from "./support/Logs.sol";
import {Orders} from "./support/Market.sol";
import {Consumer} from "./support/Peers.sol";

/// @notice The whole task in one call.
contract ContributeAndFinalizeTest is Logs {
    bytes32 private constant DIGEST = keccak256("the answer");

    function test_solo_completes() public {
        Orders memory o = _ordersWithDataset(1);
        _signAll(o);
        bytes32 taskId = hub.initialize(_match(o), 0);
        _setScore(workers[0], 9);
        vm.warp(START + 50);
        vm.recordLogs();
        _solo(taskId, workers[0], DIGEST);
        equalText(
            _logged(),
            string.concat(
                "Seize(requester) Transfer Reward(app) Transfer Reward(dataset) Transfer Unlock(scheduler) ",
                "Transfer Reward(worker0) Transfer Reward(scheduler) Contribute Consensus Reveal Finalize"
            ),
            "logs"
        );
        Task memory task = hub.viewTask(taskId);
        check(task.status == TaskStatus.COMPLETED, "status");
        equal(task.consensusValue, Hashes.resultHash(taskId, DIGEST), "consensus");
        equal(task.resultDigest, DIGEST, "digest");
        equal(task.revealDeadline, START + 50 + 2 * T, "reveal deadline");
        equal(task.revealCounter, 1, "revealed");
        equal(task.winnerCounter, 1, "winners");
        equal(task.contributors.length, 1, "contributors");
        equal(task.contributors[0], workers[0], "contributor");
        equal(task.results, "results", "results");
        Contribution memory c = hub.viewContribution(taskId, workers[0]);
        check(c.status == ContributionStatus.PROVED, "proved");
        equal(c.resultHash, Hashes.resultHash(taskId, DIGEST), "hash");
        equal(c.resultSeal, Hashes.resultSeal(workers[0], taskId, DIGEST), "seal");
        equal(c.weight, 0, "weight");
        check(hub.viewContribution(taskId, workers[1]).status == ContributionStatus.UNSET, "nobody else");
        equal(hub.balanceOf(workers[0]), 1000 * RLC_UNIT + 990_000_000, "worker");
        equal(hub.balanceOf(scheduler), 1000 * RLC_UNIT + 10_000_000, "scheduler");
        equal(hub.viewScore(workers[0]), 9, "score");
        equal(hub.balanceOf(address(hub)), 0, "pot");
    }

    function test_solo_callbackAndEnclave() public {
        Consumer consumer = new Consumer();
        Orders memory o = _orders(1);
        o.app.tag = o.workerpool.tag = bytes32(uint256(1));
        o.request.callback = address(consumer);
        _signAll(o);
        bytes32 taskId = hub.initialize(_match(o), 0);
        bytes32 digest = keccak256("data");
        address worker = workers[0];
        bytes32 hash = Hashes.resultHash(taskId, digest);
        bytes memory proof =
            _signMessage(enclaveKey, keccak256(abi.encode(hash, Hashes.resultSeal(worker, taskId, digest))));
        bytes memory authorization = _authorize(schedulerKey, worker, taskId, enclave);
        vm.startPrank(worker);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.EnclaveRequired.selector, taskId));
        hub.contributeAndFinalize(taskId, digest, "r", "data", address(0), "", authorization);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.CallbackDataMismatch.selector, digest, keccak256("")));
        hub.contributeAndFinalize(taskId, digest, "r", "", enclave, proof, authorization);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.InvalidEnclaveSignature.selector, taskId, enclave));
        hub.contributeAndFinalize(taskId, digest, "r", "data", enclave, authorization, authorization);
        hub.contributeAndFinalize(taskId, digest, "r", "data", enclave, proof, authorization);
        equal(consumer.result(), "data", "data");
        equal(hub.resultFor(taskId), "data", "pull");
        equal(hub.viewTask(taskId).results, "r", "results");
        equal(hub.viewContribution(taskId, worker).enclaveChallenge, enclave, "enclave");
    }

    function test_solo_reverts() public {
        bytes32 taskId = _task(2);
        bytes memory authorization = _authorize(schedulerKey, workers[0], taskId, address(0));
        vm.startPrank(workers[0]);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.UnexpectedTaskStatus.selector, bytes32(0), TaskStatus.UNSET));
        hub.contributeAndFinalize(0, DIGEST, "", "", address(0), "", authorization);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.TrustTooHigh.selector, taskId, 2));
        hub.contributeAndFinalize(taskId, DIGEST, "", "", address(0), "", authorization);
        vm.stopPrank();

        taskId = _task(1);
        bytes memory forAnother = _authorize(schedulerKey, workers[1], taskId, address(0));
        vm.startPrank(workers[0]);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.InvalidAuthorization.selector, taskId, workers[0], scheduler));
        hub.contributeAndFinalize(taskId, DIGEST, "", "", address(0), "", forAnother);
        vm.warp(START + 7 * T);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.DeadlineReached.selector, START + 7 * T, START + 7 * T));
        hub.contributeAndFinalize(taskId, DIGEST, "", "", address(0), "", forAnother);
    }

    /// Rationale: once somebody staked on the task, nobody may take it away.
    function test_solo_afterAContribution_reverts() public {
        bytes32 taskId = _task(1);
        _contribute(taskId, workers[1], keccak256("x"));
        vm.warp(START + 2 * T);
        vm.prank(scheduler);
        hub.reopen(taskId);
        bytes memory authorization = _authorize(schedulerKey, workers[0], taskId, address(0));
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.ContributionsExist.selector, taskId));
        vm.prank(workers[0]);
        hub.contributeAndFinalize(taskId, DIGEST, "", "", address(0), "", authorization);
    }

    function testFuzz_solo_keepsWhatItWasGiven(bytes memory results, bytes memory data) public {
        vm.assume(results.length < 3000 && data.length < 3000);
        Orders memory o = _orders(1);
        o.request.callback = address(new Consumer());
        _signAll(o);
        bytes32 taskId = hub.initialize(_match(o), 0);
        bytes memory authorization = _authorize(schedulerKey, workers[0], taskId, address(0));
        vm.prank(workers[0]);
        hub.contributeAndFinalize(taskId, keccak256(data), results, data, address(0), "", authorization);
        Task memory task = hub.viewTask(taskId);
        equal(task.results, results, "results");
        equal(task.resultsCallback, data, "callback");
        equal(hub.resultFor(taskId), data, "pull");
    }
}
