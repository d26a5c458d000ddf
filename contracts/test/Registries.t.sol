// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IApp} from "../src/interfaces/IApp.sol";
import {IDataset} from "../src/interfaces/IDataset.sol";
import {IEntry} from "../src/interfaces/IEntry.sol";
import {IRegistry} from "../src/interfaces/IRegistry.sol";
import {IWorkerpool} from "../src/interfaces/IWorkerpool.sol";
import {IWorkerpoolRegistry} from "../src/interfaces/IWorkerpoolRegistry.sol";
import {CodeStore} from "../src/libraries/CodeStore.sol";
import {Policy} from "../src/libraries/Policy.sol";
import {AppRegistry} from "../src/registries/AppRegistry.sol";
import {Market} from "./support/Market.sol";
import {ForeignRegistry, Parrot} from "./support/Peers.sol";

/// @notice The three registries and their entries.
contract RegistriesTest is Market {
    bytes private constant NOT_OWNER = abi.encodeWithSignature("Error(string)", "Ownable: caller is not the owner");
    address private constant ALICE = address(0xa11ce);
    address private constant BOB = address(0xb0b);

    // ------------------------------------------------------------------------------------------------ entries

    function testFuzz_app_keepsItsMetadata(string memory a, string memory b, bytes memory c, bytes32 d, bytes memory e)
        public
    {
        address predicted = apps.predictApp(ALICE, a, b, c, d, e);
        check(!apps.isRegistered(predicted), "not yet");
        vm.expectEmit(true, true, true, true, address(apps));
        emit IRegistry.Transfer(address(0), ALICE, uint160(predicted));
        IApp entry = IApp(apps.createApp(ALICE, a, b, c, d, e));
        equal(address(entry), predicted, "address");
        check(apps.isRegistered(predicted), "registered");
        equalText(entry.m_appName(), a, "name");
        equalText(entry.m_appType(), b, "type");
        equal(entry.m_appMultiaddr(), c, "multiaddr");
        equal(entry.m_appChecksum(), d, "checksum");
        equal(entry.m_appMREnclave(), e, "enclave");
        equal(entry.owner(), ALICE, "owner");
        equal(entry.registry(), address(apps), "registry");
        bytes32 salt = keccak256(
            abi.encodePacked(
                abi.encodeWithSignature("initialize(string,string,bytes,bytes32,bytes)", a, b, c, d, e), ALICE
            )
        );
        bytes32 hash = keccak256(abi.encodePacked(bytes1(0xff), address(apps), salt, apps.proxyCodeHash()));
        equal(predicted, address(uint160(uint256(hash))), "derived");
        vm.expectRevert(text("Create2: Failed on deploy"));
        apps.createApp(ALICE, a, b, c, d, e);
    }

    function testFuzz_dataset_keepsItsMetadata(string memory a, bytes memory b, bytes32 c) public {
        address predicted = datasets.predictDataset(ALICE, a, b, c);
        IDataset entry = IDataset(datasets.createDataset(ALICE, a, b, c));
        equal(address(entry), predicted, "address");
        equalText(entry.m_datasetName(), a, "name");
        equal(entry.m_datasetMultiaddr(), b, "multiaddr");
        equal(entry.m_datasetChecksum(), c, "checksum");
        vm.expectRevert(text("Create2: Failed on deploy"));
        datasets.createDataset(ALICE, a, b, c);
    }

    function testFuzz_workerpool_keepsItsMetadata(string memory a) public {
        address predicted = workerpools.predictWorkerpool(ALICE, a);
        IWorkerpool entry = IWorkerpool(workerpools.createWorkerpool(ALICE, a));
        equal(address(entry), predicted, "address");
        equalText(entry.m_workerpoolDescription(), a, "description");
        vm.expectRevert(text("Create2: Failed on deploy"));
        workerpools.createWorkerpool(ALICE, a);
    }

    function test_entry_isComplete() public {
        vm.expectRevert(text("already initialized"));
        IApp(app).initialize("", "", "", 0, "");
        vm.expectRevert(text("already initialized"));
        IDataset(dataset).initialize("", "", 0);
        vm.expectRevert(text("already initialized"));
        IWorkerpool(workerpool).initialize("");
        vm.expectRevert(IEntry.AlreadyInitialized.selector);
        IEntry(app).initialize(stranger, "");
        address master = apps.master();
        vm.expectRevert(text("already initialized"));
        IApp(master).initialize("", "", "", 0, "");
        equalText(IApp(master).m_appName(), "", "the master is no app");
        equal(IApp(master).m_appChecksum(), 0, "nor has it a checksum");
    }

    function test_entry_setName_reverts() public {
        vm.expectRevert(text("caller is not the owner"));
        IEntry(app).setName(stranger, "");
        vm.prank(appOwner);
        vm.expectRevert(text("Operation not supported on this chain"));
        IEntry(app).setName(stranger, "");
    }

    function test_create_forNobody_reverts() public {
        vm.expectRevert(abi.encodeWithSelector(IRegistry.ERC721InvalidReceiver.selector, address(0)));
        apps.createApp(address(0), "", "", "", 0, "");
    }

    function test_create_tooLarge_reverts() public {
        bytes memory large = new bytes(CodeStore.MAX_SIZE);
        vm.expectPartialRevert(CodeStore.CodeTooLarge.selector);
        workerpools.createWorkerpool(ALICE, string(large));
        vm.expectPartialRevert(CodeStore.CodeTooLarge.selector);
        workerpools.createWorkerpool(ALICE, string(bytes.concat(large, "x")));
    }

    // ------------------------------------------------------------------------------------------------ policies

    function testFuzz_policy(uint256 stakeRatio, uint256 rewardRatio) public {
        stakeRatio %= Policy.MAX_STAKE + 1;
        rewardRatio %= 101;
        IWorkerpool w = IWorkerpool(workerpool);
        vm.expectEmit(true, true, true, true, workerpool);
        emit IWorkerpool.PolicyUpdate(30, stakeRatio, 1, rewardRatio);
        vm.prank(scheduler);
        w.changePolicy(stakeRatio, rewardRatio);
        equal(w.m_workerStakeRatioPolicy(), stakeRatio, "stake");
        equal(w.m_schedulerRewardRatioPolicy(), rewardRatio, "reward");
        equal(workerpools.ownerOf(uint160(workerpool)), scheduler, "owner");
    }

    function test_policy_reverts() public {
        IWorkerpool w = IWorkerpool(workerpool);
        vm.expectRevert(text("caller is not the owner"));
        w.changePolicy(1, 1);
        vm.startPrank(scheduler);
        vm.expectRevert(abi.encodeWithSelector(IWorkerpoolRegistry.PolicyTooLarge.selector, 101, 100));
        w.changePolicy(1, 101);
        vm.expectRevert(
            abi.encodeWithSelector(IWorkerpoolRegistry.PolicyTooLarge.selector, Policy.MAX_STAKE + 1, Policy.MAX_STAKE)
        );
        w.changePolicy(Policy.MAX_STAKE + 1, 1);
        vm.expectRevert(abi.encodeWithSelector(IWorkerpoolRegistry.CallerIsNotAnEntry.selector, scheduler));
        workerpools.setPolicy(1, 1);
    }

    function test_policy_staysWithTheWorkerpool() public {
        vm.startPrank(scheduler);
        IWorkerpool(workerpool).changePolicy(55, 5);
        workerpools.transferFrom(scheduler, ALICE, uint160(workerpool));
        equal(IWorkerpool(workerpool).m_workerStakeRatioPolicy(), 55, "stake");
        equal(workerpools.tokenOfOwnerByIndex(ALICE, 0), uint160(workerpool), "list");
    }

    // ------------------------------------------------------------------------------------------------ ERC-721

    function test_names() public view {
        equalText(apps.name(), "iExec Application Registry (V5)", "apps");
        equalText(apps.symbol(), "iExecAppsV5", "apps");
        equalText(datasets.name(), "iExec Dataset Registry (V5)", "datasets");
        equalText(datasets.symbol(), "iExecDatasetsV5", "datasets");
        equalText(workerpools.name(), "iExec Workerpool Registry (V5)", "workerpools");
        equalText(workerpools.symbol(), "iExecWorkerpoolV5", "workerpools");
        check(apps.supportsInterface(0x01ffc9a7), "ERC-165");
        check(apps.supportsInterface(0x80ac58cd), "ERC-721");
        check(apps.supportsInterface(0x5b5e139f), "metadata");
        check(apps.supportsInterface(0x780e9d63), "enumerable");
        check(!apps.supportsInterface(0xffffffff), "nothing else");
    }

    function test_transfer() public {
        uint256 id = uint160(app);
        vm.startPrank(appOwner);
        apps.approve(BOB, id);
        equal(apps.getApproved(id), BOB, "approved");
        vm.stopPrank();
        vm.expectEmit(true, true, true, true, address(apps));
        emit IRegistry.Transfer(appOwner, ALICE, id);
        vm.prank(BOB);
        apps.transferFrom(appOwner, ALICE, id);
        equal(apps.ownerOf(id), ALICE, "owner");
        equal(apps.getApproved(id), address(0), "approval ends");
        equal(apps.balanceOf(appOwner), 0, "balance of the former");
        equal(apps.balanceOf(ALICE), 1, "balance of the new");
        equal(IEntry(app).owner(), ALICE, "the entry follows");
        vm.startPrank(ALICE);
        apps.setApprovalForAll(BOB, true);
        check(apps.isApprovedForAll(ALICE, BOB), "operator");
        vm.stopPrank();
        vm.startPrank(BOB);
        apps.approve(stranger, id);
        apps.safeTransferFrom(ALICE, BOB, id);
        equal(apps.ownerOf(id), BOB, "by the operator");
        apps.transferFrom(BOB, BOB, id);
        equal(apps.tokenOfOwnerByIndex(BOB, 0), id, "to oneself");
    }

    function test_erc721_reverts() public {
        uint256 id = uint160(app);
        vm.expectRevert(abi.encodeWithSelector(IRegistry.ERC721NonexistentToken.selector, 7));
        apps.ownerOf(7);
        vm.expectRevert(abi.encodeWithSelector(IRegistry.ERC721NonexistentToken.selector, 7));
        apps.getApproved(7);
        vm.expectRevert(abi.encodeWithSelector(IRegistry.ERC721NonexistentToken.selector, 7));
        apps.tokenURI(7);
        vm.expectRevert(abi.encodeWithSelector(IRegistry.ERC721NonexistentToken.selector, 7));
        apps.transferFrom(ALICE, BOB, 7);
        vm.expectRevert(abi.encodeWithSelector(IRegistry.ERC721InvalidOwner.selector, address(0)));
        apps.balanceOf(address(0));
        vm.expectRevert(abi.encodeWithSelector(IRegistry.ERC721InvalidApprover.selector, address(this)));
        apps.approve(BOB, id);
        vm.expectRevert(abi.encodeWithSelector(IRegistry.ERC721InvalidOperator.selector, address(0)));
        apps.setApprovalForAll(address(0), true);
        vm.expectRevert(abi.encodeWithSelector(IRegistry.ERC721InsufficientApproval.selector, address(this), id));
        apps.transferFrom(appOwner, BOB, id);
        vm.expectRevert(abi.encodeWithSelector(IRegistry.ERC721OutOfBoundsIndex.selector, address(0), 1));
        apps.tokenByIndex(1);
        vm.expectRevert(abi.encodeWithSelector(IRegistry.ERC721OutOfBoundsIndex.selector, appOwner, 1));
        apps.tokenOfOwnerByIndex(appOwner, 1);
        vm.startPrank(appOwner);
        vm.expectRevert(abi.encodeWithSelector(IRegistry.ERC721InvalidReceiver.selector, address(0)));
        apps.transferFrom(appOwner, address(0), id);
        vm.expectRevert(abi.encodeWithSelector(IRegistry.ERC721IncorrectOwner.selector, ALICE, id, appOwner));
        apps.transferFrom(ALICE, BOB, id);
    }

    function test_safeTransfer_asksTheReceiver() public {
        uint256 id = uint160(app);
        address yes = address(new Parrot(abi.encode(bytes4(0x150b7a02)), false));
        address no = address(new Parrot(abi.encode(bytes4(0xffffffff)), false));
        address mute = address(new Parrot("", true));
        address loud = address(new Parrot(text("no thanks"), true));
        vm.startPrank(appOwner);
        vm.expectRevert(abi.encodeWithSelector(IRegistry.ERC721InvalidReceiver.selector, no));
        apps.safeTransferFrom(appOwner, no, id);
        vm.expectRevert(abi.encodeWithSelector(IRegistry.ERC721InvalidReceiver.selector, mute));
        apps.safeTransferFrom(appOwner, mute, id);
        vm.expectRevert(text("no thanks"));
        apps.safeTransferFrom(appOwner, loud, id);
        apps.safeTransferFrom(appOwner, yes, id, "data");
        equal(apps.ownerOf(id), yes, "owner");
    }

    /// @dev Whatever moves, the lists say what the owners are.
    function testFuzz_enumeration(uint256 seed) public {
        address[3] memory owners = [ALICE, BOB, stranger];
        for (uint256 i = 0; i < 20; ++i) {
            workerpools.createWorkerpool(owners[i % 3], vm.toString(i));
        }
        equal(workerpools.totalSupply(), 21, "supply");
        for (uint256 i = 0; i < 30; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            uint256 id = workerpools.tokenByIndex(seed % 21);
            address from = workerpools.ownerOf(id);
            vm.prank(from);
            workerpools.transferFrom(from, owners[(seed >> 128) % 3], id);
        }
        uint256 found;
        for (uint256 k = 0; k < 3; ++k) {
            uint256 count = workerpools.balanceOf(owners[k]);
            for (uint256 i = 0; i < count; ++i) {
                uint256 id = workerpools.tokenOfOwnerByIndex(owners[k], i);
                equal(workerpools.ownerOf(id), owners[k], "owner");
                for (uint256 j = 0; j < i; ++j) {
                    check(workerpools.tokenOfOwnerByIndex(owners[k], j) != id, "twice");
                }
            }
            found += count;
        }
        equal(found + workerpools.balanceOf(scheduler), 21, "all");
    }

    // ------------------------------------------------------------------------------------------------ administration

    function test_administration() public {
        AppRegistry registry = new AppRegistry();
        ForeignRegistry former = new ForeignRegistry();
        check(!registry.initialized(), "not yet");
        vm.startPrank(stranger);
        vm.expectRevert(NOT_OWNER);
        registry.initialize(address(0));
        vm.expectRevert(NOT_OWNER);
        registry.setBaseURI("");
        vm.expectRevert(NOT_OWNER);
        registry.setName(stranger, "");
        vm.expectRevert(NOT_OWNER);
        registry.transferOwnership(stranger);
        vm.expectRevert(NOT_OWNER);
        registry.renounceOwnership();
        vm.stopPrank();
        registry.initialize(address(former));
        check(registry.initialized(), "initialized");
        equal(registry.previous(), address(former), "previous");
        vm.expectRevert(IRegistry.AlreadyInitialized.selector);
        registry.initialize(address(0));
        check(!registry.isRegistered(stranger), "unknown");
        former.register(stranger);
        check(registry.isRegistered(stranger), "known to the former");
        vm.expectRevert(text("Operation not supported on this chain"));
        registry.setName(stranger, "");
        vm.expectRevert(abi.encodeWithSelector(IRegistry.OwnableInvalidOwner.selector, address(0)));
        registry.transferOwnership(address(0));
        registry.transferOwnership(ALICE);
        equal(registry.owner(), ALICE, "owner");
        vm.prank(ALICE);
        registry.renounceOwnership();
        equal(registry.owner(), address(0), "nobody");
    }

    function test_tokenURI() public {
        equalText(apps.tokenURI(uint160(app)), "", "none");
        apps.setBaseURI("https://example.org/");
        string memory id = vm.toString(uint256(uint160(app)));
        equalText(apps.tokenURI(uint160(app)), string.concat("https://example.org/", id), "uri");
    }

    function test_coins_areRefused() public {
        vm.deal(address(this), 1 ether);
        (bool ok, bytes memory answer) = address(apps).call{value: 1}("");
        check(!ok, "refused");
        equal(answer, text("fallback-disabled"), "reason");
    }
}
